package orgs.operations;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowIterator;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import io.vertx.sqlclient.impl.SqlResultBase;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;

/**
 * A query whose callers hear something other than the database's answer, unless they ask for many things at once.
 *
 * @param heard what they hear in its place
 */
record PromptQuery(PreparedQuery<RowSet<Row>> query, UnaryOperator<Future<RowSet<Row>>> heard)
        implements PreparedQuery<RowSet<Row>> {

    /** What is heard of a statement that nobody waits for: it inserted its row, or whatever it was to do. */
    static final RowSet<Row> DONE = new Done();

    @Override
    public Future<RowSet<Row>> execute() {
        return heard.apply(query.execute());
    }

    @Override
    public Future<RowSet<Row>> execute(Tuple parameters) {
        return heard.apply(query.execute(parameters));
    }

    @Override
    public Future<RowSet<Row>> executeBatch(List<Tuple> batch) {
        return query.executeBatch(batch);
    }

    @Override
    public void execute(Handler<AsyncResult<RowSet<Row>>> handler) {
        execute().onComplete(handler);
    }

    @Override
    public void execute(Tuple parameters, Handler<AsyncResult<RowSet<Row>>> handler) {
        execute(parameters).onComplete(handler);
    }

    @Override
    public void executeBatch(List<Tuple> batch, Handler<AsyncResult<RowSet<Row>>> handler) {
        executeBatch(batch).onComplete(handler);
    }

    @Override
    public <R> PreparedQuery<SqlResult<R>> collecting(Collector<Row, ?, R> collector) {
        return query.collecting(collector);
    }

    @Override
    public <U> PreparedQuery<RowSet<U>> mapping(Function<Row, U> mapper) {
        return query.mapping(mapper);
    }

    private static final class Done extends SqlResultBase<RowSet<Row>> implements RowSet<Row> {
        @Override
        public int rowCount() {
            return 1;
        }

        @Override
        public RowSet<Row> value() {
            return this;
        }

        @Override
        public RowSet<Row> next() {
            return null;
        }

        @Override
        public RowIterator<Row> iterator() {
            return new RowIterator<>() {
                @Override
                public boolean hasNext() {
                    return false;
                }

                @Override
                public Row next() {
                    throw new NoSuchElementException();
                }
            };
        }
    }
}
