package orgs.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import orgs.testing.Configuration;
import orgs.testing.Database;
import orgs.testing.Jobs;

/** In tests a line is kept for a hundred years. */
@QuarkusTest
class ActivityRetentionTest {
    @Inject
    ActivityRetention retention;

    @Test
    void linesOfTheLastCenturyGoHoweverManyTheyAreAndTheOthersStay() {
        String organizationId = "orgn_" + UUID.randomUUID();
        int many = 2 * ActivityRetention.BATCH + 7;
        write(organizationId, many, "100 years 30 days");
        write(organizationId, 2, "99 years");
        Jobs.race(retention::run);
        assertEquals(
                List.of(2L),
                Database.values("select count(*) from activity where organization_id = ?", organizationId));
    }

    @Test
    void byDefaultNothingGoes() {
        assertEquals(Optional.empty(), Configuration.with(Map.of()).activity().retention());
    }

    private static void write(String organizationId, int lines, String ago) {
        Database.change("""
                insert into activity (organization_id, occurred_at, type, subject_id)
                select ?, now() - cast(? as interval), 'organization.updated', 'x' from generate_series(1, ?)
                """, organizationId, ago, lines);
    }
}
