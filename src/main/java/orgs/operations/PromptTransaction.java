package orgs.operations;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Transaction;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.hibernate.exception.ConstraintViolationException;

/**
 * A transaction whose commit is answered by something other than the database, and tells of a violated constraint as Hibernate
 * does of one that a statement violates.
 *
 * @param heard what is heard in place of the commit's answer
 */
record PromptTransaction(Transaction transaction, UnaryOperator<Future<Void>> heard) implements Transaction {
    @Override
    public Future<Void> commit() {
        return heard.apply(transaction.commit()).recover(failure -> Future.failedFuture(translated(failure)));
    }

    private static Throwable translated(Throwable failure) {
        return failure instanceof PgException violation && violation.getConstraint() != null
                ? new ConstraintViolationException(
                        violation.getErrorMessage(),
                        new SQLException(violation.getErrorMessage(), violation.getSqlState(), violation),
                        violation.getConstraint())
                : failure;
    }

    @Override
    public void commit(Handler<AsyncResult<Void>> handler) {
        commit().onComplete(handler);
    }

    @Override
    public Future<Void> rollback() {
        return transaction.rollback();
    }

    @Override
    public void rollback(Handler<AsyncResult<Void>> handler) {
        rollback().onComplete(handler);
    }

    @Override
    public Future<Void> completion() {
        return transaction.completion();
    }

    @Override
    public void completion(Handler<AsyncResult<Void>> handler) {
        completion().onComplete(handler);
    }
}
