package orgs.operations;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.sqlclient.PrepareOptions;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.PreparedStatement;
import io.vertx.sqlclient.Query;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionInternal;
import io.vertx.sqlclient.spi.DatabaseMetadata;
import orgs.database.PromptStatement;

/**
 * A connection whose transactions begin with their first statement: the begin is sent and not waited for, which spares each
 * transaction a round trip. PostgreSQL reads one after the other, and refuses no begin on a connection that goes on; should
 * one fail all the same, the connection is ended, since what follows would be done piece by piece, and for good.
 *
 * <p>Nor is a {@link PromptStatement} waited for. When one fails, PostgreSQL and Vert.x refuse what follows, and the commit; all
 * of that fails here for the reason of the first.
 */
final class PromptConnection implements SqlConnection {
    final SqlConnection connection;
    private Throwable unheard; // why a prompt statement of this transaction failed

    PromptConnection(SqlConnection connection) {
        this.connection = connection;
    }

    @Override
    public Future<Transaction> begin() {
        unheard = null;
        connection.begin().onFailure(refused -> end());
        return Future.succeededFuture(transaction());
    }

    private void end() {
        if (((SqlConnectionInternal) connection).unwrap().unwrap() instanceof SocketConnectionBase made) {
            made.socket().close();
        }
    }

    @Override
    public void begin(Handler<AsyncResult<Transaction>> handler) {
        begin().onComplete(handler);
    }

    @Override
    public Transaction transaction() {
        Transaction transaction = connection.transaction();
        return transaction == null ? null : new PromptTransaction(transaction, this::explained);
    }

    private <T> Future<T> explained(Future<T> answer) {
        return answer.recover(failure -> Future.failedFuture(unheard == null ? failure : unheard));
    }

    private Future<RowSet<Row>> unheard(Future<RowSet<Row>> answer) {
        answer.onFailure(failure -> unheard = unheard == null ? failure : unheard);
        return Future.succeededFuture(PromptQuery.DONE);
    }

    private PreparedQuery<RowSet<Row>> prompt(PreparedQuery<RowSet<Row>> query, String sql) {
        if (connection.transaction() == null) {
            return query; // no commit would wait for it
        }
        return new PromptQuery(query, PromptStatement.isPrompt(sql) ? this::unheard : this::explained);
    }

    @Override
    public Query<RowSet<Row>> query(String sql) {
        return connection.query(sql);
    }

    @Override
    public PreparedQuery<RowSet<Row>> preparedQuery(String sql) {
        return prompt(connection.preparedQuery(sql), sql);
    }

    @Override
    public PreparedQuery<RowSet<Row>> preparedQuery(String sql, PrepareOptions options) {
        return prompt(connection.preparedQuery(sql, options), sql);
    }

    @Override
    public Future<PreparedStatement> prepare(String sql) {
        return connection.prepare(sql);
    }

    @Override
    public Future<PreparedStatement> prepare(String sql, PrepareOptions options) {
        return connection.prepare(sql, options);
    }

    @Override
    public SqlConnection prepare(String sql, Handler<AsyncResult<PreparedStatement>> handler) {
        connection.prepare(sql, handler);
        return this;
    }

    @Override
    public SqlConnection prepare(String sql, PrepareOptions options, Handler<AsyncResult<PreparedStatement>> handler) {
        connection.prepare(sql, options, handler);
        return this;
    }

    @Override
    public SqlConnection exceptionHandler(Handler<Throwable> handler) {
        connection.exceptionHandler(handler);
        return this;
    }

    @Override
    public SqlConnection closeHandler(Handler<Void> handler) {
        connection.closeHandler(handler);
        return this;
    }

    @Override
    public boolean isSSL() {
        return connection.isSSL();
    }

    @Override
    public DatabaseMetadata databaseMetadata() {
        return connection.databaseMetadata();
    }

    @Override
    public Future<Void> close() {
        return connection.close();
    }

    @Override
    public void close(Handler<AsyncResult<Void>> handler) {
        connection.close(handler);
    }
}
