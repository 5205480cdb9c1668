package orgs.operations;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.pgclient.PgPool;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PrepareOptions;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.Query;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * A pool whose callers wait for a connection only so long, and only so many at once. A connection that comes too late goes
 * straight back.
 *
 * <p>The pool's own bounds must stay off: when a waiter times out just as a connection is handed to it, Vert.x 4.5.25 loses the
 * connection for good (vertx-sql-client issues 1620 and 1621), and callers who hang up in numbers take all of them; and whoever is
 * refused for the length of the line is counted as waiting for ever (issue 1625).
 */
@SuppressWarnings("deprecation") // Quarkus casts what a PgPoolCreator makes to PgPool
final class BoundedWaitPool implements PgPool {
    private final Pool pool;
    private final Vertx vertx;
    private final Duration patience;
    private final int longestLine;
    private final AtomicInteger inLine = new AtomicInteger();
    private final AtomicReference<Instant> starvingSince = new AtomicReference<>();

    BoundedWaitPool(Pool pool, Vertx vertx, Duration patience, int longestLine) {
        this.pool = pool;
        this.vertx = vertx;
        this.patience = patience;
        this.longestLine = longestLine;
    }

    /** Since when everybody who asked for a connection went away without one; empty while connections are handed out. */
    Optional<Instant> starvingSince() {
        return Optional.ofNullable(starvingSince.get());
    }

    /** How many stand in line; who was told to go away is among them until a connection would have come. */
    int waiting() {
        return inLine.get();
    }

    /** Fails with a {@link TimeoutException} when none came in time, and at once when too many wait already. */
    @Override
    public Future<SqlConnection> getConnection() {
        if (inLine.incrementAndGet() > longestLine) {
            inLine.decrementAndGet();
            return observed(Future.failedFuture(
                    new ConnectionPoolTooBusyException("Too many wait for a connection to the database")));
        }
        Promise<SqlConnection> waiting = Promise.promise();
        long timer = vertx.setTimer(
                patience.toMillis(),
                over -> waiting.tryFail(new TimeoutException("No connection to the database was free in time")));
        pool.getConnection().onComplete(came -> {
            inLine.decrementAndGet();
            vertx.cancelTimer(timer);
            if (came.failed()) {
                waiting.tryFail(came.cause());
            } else if (!waiting.tryComplete(came.result())) {
                came.result().close();
            }
        });
        return observed(waiting.future()).map(PromptConnection::new);
    }

    private Future<SqlConnection> observed(Future<SqlConnection> asked) {
        return asked.onSuccess(had -> starvingSince.set(null))
                .onFailure(none -> starvingSince.compareAndSet(null, Instant.now()));
    }

    @Override
    public void getConnection(Handler<AsyncResult<SqlConnection>> handler) {
        getConnection().onComplete(handler);
    }

    @Override
    public Query<RowSet<Row>> query(String sql) {
        return pool.query(sql);
    }

    @Override
    public PreparedQuery<RowSet<Row>> preparedQuery(String sql) {
        return pool.preparedQuery(sql);
    }

    @Override
    public PreparedQuery<RowSet<Row>> preparedQuery(String sql, PrepareOptions options) {
        return pool.preparedQuery(sql, options);
    }

    @Override
    public PgPool connectHandler(Handler<SqlConnection> handler) {
        pool.connectHandler(handler);
        return this;
    }

    @Override
    public PgPool connectionProvider(Function<Context, Future<SqlConnection>> provider) {
        pool.connectionProvider(provider);
        return this;
    }

    @Override
    public int size() {
        return pool.size();
    }

    @Override
    public void close(Handler<AsyncResult<Void>> handler) {
        pool.close(handler);
    }

    @Override
    public Future<Void> close() {
        return pool.close();
    }
}
