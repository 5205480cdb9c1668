package orgs.replicas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import orgs.testing.IdentityProviderResource;
import orgs.testing.PackagedProgram;
import orgs.testing.TestPostgres;

/** What {@code deploy/kubernetes/components/migration-job} relies on. */
class MigrationJobIT {
    @Test
    void aJobMigratesAndEndsAndReplicasThatDoNotMigrateStartOnlyAfterIt() throws IOException {
        var identityProviders = new IdentityProviderResource();
        try (var postgres = TestPostgres.builder().start()) {
            var common = new HashMap<>(identityProviders.start());
            common.put("orgs.database.url", "postgresql://localhost:" + postgres.getPort() + "/postgres");
            common.put("orgs.database.username", "postgres");
            var replica = with(
                    common,
                    Map.of("quarkus.flyway.migrate-at-start", "false", "quarkus.flyway.validate-at-start", "true"));

            try (var tooEarly = PackagedProgram.start(replica)) {
                assertEquals(1, tooEarly.exitCode());
            }
            try (var job = PackagedProgram.start(with(common, Map.of("quarkus.init-and-exit", "true")))) {
                assertEquals(0, job.exitCode());
            }
            try (var afterwards = PackagedProgram.start(replica)) {
                afterwards.await("/q/health/ready", 200);
            }
        } finally {
            identityProviders.stop();
        }
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        var all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }
}
