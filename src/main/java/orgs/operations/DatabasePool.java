package orgs.operations;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** The pool as configured, within limits that Quarkus has no settings for: a request waits briefly for a connection, or not at all. */
@Singleton
final class DatabasePool implements PgPoolCreator {
    private static final int SECONDS_FOR_A_CONNECTION = 5;
    private static final int REQUESTS_IN_LINE = 2_000;

    @Override
    public Pool create(Input input) {
        var database = input.pgConnectOptionsList().get(0); // orgs.database.url is one
        database.setConnectTimeout((int) TimeUnit.SECONDS.toMillis(SECONDS_FOR_A_CONNECTION));
        var options = input.poolOptions()
                .setConnectionTimeout(SECONDS_FOR_A_CONNECTION)
                .setConnectionTimeoutUnit(TimeUnit.SECONDS)
                .setMaxWaitQueueSize(REQUESTS_IN_LINE);
        return PgBuilder.pool()
                .with(options)
                .connectingTo(database)
                .using(input.vertx())
                .build();
    }
}
