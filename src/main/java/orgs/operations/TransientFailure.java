package orgs.operations;

import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Tells failures that pass, such as a database that restarts, from defects: the same request may succeed soon. */
public final class TransientFailure {
    /**
     * Of SQLSTATE: connection, resources, operator's intervention, system; and a transaction that lost against others.
     */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    private static final String READ_ONLY_REPLICA = "25006";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String IDLE_IN_TRANSACTION = "25P03";

    private TransientFailure() {}

    /**
     * Whether the failure, or one behind it, lies in reaching the database or in its load, and not in what was asked.
     */
    public static boolean isOutage(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(50)
                .anyMatch(TransientFailure::passes);
    }

    private static boolean passes(Throwable cause) {
        if (cause instanceof DatabaseException refused) return passes(refused.getSqlState());
        if (cause instanceof SQLException translated) return passes(translated.getSQLState()); // by Hibernate
        return cause instanceof IOException // refused, unreachable, reset, unknown host
                || cause instanceof ClosedConnectionException
                || cause instanceof ConnectionPoolTooBusyException
                || cause instanceof TimeoutException
                || cause.getClass() == VertxException.class
                || saysConnectionIsClosed(cause);
    }

    /** For a statement on a connection that broke before it was sent, the client has words, and no class of its own. */
    private static boolean saysConnectionIsClosed(Throwable cause) {
        return cause instanceof NoStackTraceThrowable
                && cause.getMessage() != null
                && cause.getMessage().startsWith("Connection is not active now");
    }

    private static boolean passes(String state) {
        return state != null
                && state.length() == 5
                && (CLASSES.contains(state.substring(0, 2))
                        || state.equals(READ_ONLY_REPLICA)
                        || state.equals(LOCK_NOT_AVAILABLE)
                        || state.equals(IDLE_IN_TRANSACTION));
    }
}
