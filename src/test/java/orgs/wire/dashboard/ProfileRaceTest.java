package orgs.wire.dashboard;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static orgs.testing.Patience.PATIENCE;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import orgs.testing.Database;

/** A profile is removed at the moment in which an organization is shown it. */
@QuarkusTest
@TestProfile(ContractConditions.class)
class ProfileRaceTest {

    @Test
    void profileThatIsShownMeanwhileIsInUseAndNotUnknown() throws Exception {
        User ann = User.named("Ann");
        User ben = User.named("Ben");
        String membership = ann.join(ben.generatedInvitation(ben.organization()));
        String profile = ann.profile();
        CompletableFuture<Response> removal;
        try (var showing = Database.connect()) {
            showing.setAutoCommit(false);
            show(showing, membership, profile);
            removal = CompletableFuture.supplyAsync(
                    () -> ann.delete("/api/user/delete-profile", Map.of("profileid", profile)));
            await().atMost(PATIENCE)
                    .until(() -> Database.count("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                            == 1);
            showing.commit();
        }
        removal.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .then()
                .statusCode(400)
                .body("message", equalTo("invalid-profile"));
    }

    private static void show(Connection database, String membership, String profile) throws SQLException {
        try (var statement = database.prepareStatement("update member set profile_id = ? where id = ?")) {
            statement.setString(1, profile);
            statement.setString(2, membership);
            statement.executeUpdate();
        }
    }
}
