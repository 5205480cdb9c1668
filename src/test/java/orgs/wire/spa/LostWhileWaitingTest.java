package orgs.wire.spa;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static orgs.testing.Patience.PATIENCE;
import static orgs.wire.spa.Story.accountId;
import static orgs.wire.spa.Story.member;
import static orgs.wire.spa.Story.organization;
import static orgs.wire.spa.Story.update;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.Database;
import orgs.testing.Person;

/** Who waits for an organization that somebody else changes meets it, and what they are in it, as it is afterwards. */
@QuarkusTest
class LostWhileWaitingTest {
    private static final String WAITING =
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%Organization%'";

    private final Person ann = Person.named("Ann");
    private final Person bob = Person.named("Bob");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update member set roles = '{member}' where organization_id = ? and account_id = ?",
                "delete from member where organization_id = ? and account_id = ?"
            })
    void rightThatWasLostMeanwhileIsNoneAnyMore(String loss) throws Exception {
        String id = organization(ann);
        member(ann, id, bob, "admin");
        try (Connection first = Database.connect()) {
            first.setAutoCommit(false);
            execute(first, "select 1 from organization where id = ? for no key update", id);
            execute(first, loss, id, accountId(bob));
            var answer = CompletableFuture.supplyAsync(
                    () -> update(bob, id, Map.of("name", "Bob's")).extract().statusCode());
            Awaitility.await().atMost(PATIENCE).until(() -> Database.count(WAITING) > 0);
            first.commit();
            assertEquals(403, answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        }
        Story.read(ann, id).body("organization.name", equalTo("Acme"));
    }

    private static void execute(Connection database, String sql, String... values) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
