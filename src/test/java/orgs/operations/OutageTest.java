package orgs.operations;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "57P01", "57P03", "25006", "25P03", "55P03"})
    void aStateThatPassesIsAnOutage(String state) {
        assertTrue(TransientFailure.isOutage(new PgException("", "FATAL", state, "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "22021", "25P02"})
    void aStateThatComesFromTheStatementIsNone(String state) {
        assertFalse(TransientFailure.isOutage(new PgException("", "ERROR", state, "")));
    }

    @Test
    void theCauseCounts() {
        assertTrue(TransientFailure.isOutage(
                new CompletionException(new IllegalStateException(new ConnectException("refused")))));
    }

    @Test
    void aConnectionThatBrokeBetweenTwoStatementsIsAnOutage() {
        assertTrue(TransientFailure.isOutage(
                new NoStackTraceThrowable("Connection is not active now, current status: CLOSED")));
        assertFalse(TransientFailure.isOutage(new NoStackTraceThrowable("Something else")));
    }

    @ParameterizedTest
    @MethodSource
    void whoFindsNoConnectionMeetsAnOutage(Throwable told) {
        assertTrue(TransientFailure.isOutage(new CompletionException(told)));
    }

    static Stream<Throwable> whoFindsNoConnectionMeetsAnOutage() {
        return Stream.of(
                new TimeoutException("of the line"),
                new ConnectionPoolTooBusyException("the line is too long"),
                ClosedConnectionException.INSTANCE,
                new VertxException("closed"),
                new SQLException("of Hibernate", "57P01"));
    }

    @Test
    void aDefectIsNone() {
        assertFalse(TransientFailure.isOutage(new NullPointerException()));
    }
}
