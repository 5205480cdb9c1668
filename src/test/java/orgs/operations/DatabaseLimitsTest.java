package orgs.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** What PostgreSQL ends by itself on the connections of requests. */
@QuarkusTest
class DatabaseLimitsTest {
    private static final String LIMITS = """
            select concat_ws(' ', current_setting('statement_timeout'), current_setting('lock_timeout'),
                current_setting('idle_in_transaction_session_timeout'))
            """;

    @Inject
    Pool pool;

    @Test
    void noStatementNoLockAndNoForgottenTransactionIsWaitedForWithoutEnd() {
        var limits = pool.query(LIMITS).execute().await().indefinitely();
        assertEquals("15s 10s 30s", limits.iterator().next().getString(0));
    }
}
