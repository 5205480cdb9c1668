package orgs.testing;

import static orgs.testing.Patience.PATIENCE;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** How tests start a PostgreSQL of their own. */
public final class TestPostgres {
    private TestPostgres() {}

    /** On a port of its own, and with more patience than the ten seconds that are usual: the machine may be busy. */
    public static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder().setPort(FreePort.find()).setPGStartupWait(PATIENCE);
    }
}
