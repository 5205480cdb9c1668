package orgs.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.spi.PgDriver;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import orgs.config.Misconfiguration;

/** The pool as configured, within limits that Quarkus has no settings for: a request waits briefly for a connection, or not at all. */
@Singleton
public class DatabasePool implements PgPoolCreator {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int REQUESTS_IN_LINE = 200;
    private static final String STATEMENT_TIMEOUT =
            "quarkus.datasource.reactive.additional-properties.\"statement_timeout\"";

    private final MeterRegistry meters;
    private Vertx vertx;
    private PgConnectOptions database;
    private BoundedWaitPool pool;

    DatabasePool(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    @SuppressWarnings("deprecation") // nothing else lets us see a connection before it is in the pool
    public Pool create(Input input) {
        vertx = input.vertx();
        database = input.pgConnectOptionsList().get(0); // orgs.database.url is one
        database.setConnectTimeout((int) PATIENCE.toMillis());
        SilentConnection.endWhileConnecting(database, PATIENCE);
        var unbounded = PgBuilder.pool()
                .with(input.poolOptions().setConnectionTimeout(0)) // its default would be 30 seconds
                .connectingTo(database)
                .using(vertx)
                .build()
                .connectionProvider(watched(longestSilence()));
        pool = new BoundedWaitPool(unbounded, vertx, PATIENCE, REQUESTS_IN_LINE);
        Gauge.builder("orgs.database.requests.waiting", pool, BoundedWaitPool::waiting)
                .description("Requests that wait for a connection to the database")
                .register(meters);
        return pool;
    }

    private Function<Context, Future<SqlConnection>> watched(Duration longestSilence) {
        var factory = PgDriver.INSTANCE.createConnectionFactory(vertx, database);
        return context -> factory.connect(context).onSuccess(made -> SilentConnection.watch(made, longestSilence));
    }

    /** Longer than the database lets a statement take. */
    private Duration longestSilence() {
        String milliseconds = database.getProperties().get("statement_timeout");
        if (milliseconds == null || !milliseconds.matches("[1-9]\\d{0,8}")) {
            throw Misconfiguration.of(STATEMENT_TIMEOUT, "must be a number of milliseconds, at least 1");
        }
        return Duration.ofMillis(Long.parseLong(milliseconds)).plus(PATIENCE);
    }

    /** Since when nobody got a connection; empty while connections are handed out. */
    Optional<Instant> starvingSince() {
        return pool.starvingSince();
    }

    /** Connects beside the pool, and hangs up. Fails when the database cannot be reached. */
    Future<Void> reachDatabase() {
        return PgConnection.connect(vertx, database).compose(PgConnection::close);
    }
}
