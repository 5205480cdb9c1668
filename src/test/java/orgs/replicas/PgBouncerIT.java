package orgs.replicas;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIf;

/** The stories and races of several replicas through a PgBouncer that gives each transaction another connection. */
@EnabledIf(value = "orgs.replicas.PgBouncer#isInstalled", disabledReason = "pgbouncer is not installed")
class PgBouncerIT extends ReplicasIT {
    private PgBouncer pgBouncer;

    @Override
    Map<String, String> settings(int databasePort) {
        pgBouncer = new PgBouncer(databasePort);
        return pgBouncer.settings();
    }

    @AfterAll
    void stopPgBouncer() throws IOException {
        pgBouncer.close();
    }
}
