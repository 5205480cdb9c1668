package orgs.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import orgs.testing.Database;
import orgs.testing.Jobs;
import orgs.testing.Person;

@QuarkusTest
class InvitationExpiryTest {
    @Inject
    InvitationExpiry expiry;

    private final Person owner = Person.named("Ann");
    private String organizationId;

    @BeforeEach
    void create() {
        organizationId = Organizations.create(owner);
    }

    @Test
    void anOverdueInvitationExpiresAndTheActivitySaysSo() {
        String overdue = invite("overdue@example.test");
        String open = invite("open@example.test");
        makeOverdue(overdue);
        Jobs.run(expiry::run);

        assertEquals(List.of("expired"), Database.values("select status from invitation where id = ?", overdue));
        assertEquals(
                1,
                Database.count(
                        "select count(*) from invitation where id = ? and responded_at = updated_at and responded_by is null",
                        overdue));
        assertEquals(List.of("pending"), Database.values("select status from invitation where id = ?", open));
        assertEquals(List.of(overdue), expiredAccordingToActivity());
        Map<String, Object> line = owner.request()
                .get("/organizations/" + organizationId + "/activity")
                .then()
                .statusCode(200)
                .extract()
                .path("activity[0]");
        assertEquals("invitation.expired", line.get("type"));
        assertEquals(
                Map.of(
                        "channel", "email",
                        "status", "expired",
                        "roles", List.of("member"),
                        "email", "overdue@example.test"),
                line.get("after"));
    }

    @Test
    void anExpiredAddressCanBeInvitedAnew() {
        String first = invite("guest@example.test");
        makeOverdue(first);
        Jobs.run(expiry::run);
        assertNotEquals(first, invite("guest@example.test"));
    }

    @Test
    void manyRunsAtOnceExpireEachInvitationOnce() {
        int many = 3 * InvitationExpiry.BATCH + 7;
        Database.change("""
                insert into invitation (organization_id, id, channel, roles, inviter_id, email, expires_at, created_at, updated_at)
                select organization_id, 'invt_' || organization_id || i, 'email', roles, account_id,
                    'guest' || i || '@example.test', now() - interval '1 second', now(), now()
                from member, generate_series(1, ?) i where organization_id = ?
                """, many, organizationId);
        Jobs.race(expiry::run);

        assertEquals(
                many,
                Database.count(
                        "select count(*) from invitation where organization_id = ? and status = 'expired'",
                        organizationId));
        assertEquals(many, expiredAccordingToActivity().stream().distinct().count());
        assertEquals(many, expiredAccordingToActivity().size());
    }

    @Test
    void anInvitationThatIsBeingAnsweredIsLeftAlone() throws SQLException {
        String answered = invite("answered@example.test");
        String overdue = invite("overdue@example.test");
        makeOverdue(answered);
        makeOverdue(overdue);
        try (var connection = Database.connect()) {
            connection.setAutoCommit(false);
            try (var lock = connection.prepareStatement("select from invitation where id = ? for update")) {
                lock.setString(1, answered);
                lock.execute();
            }
            Jobs.run(expiry::run);
            assertEquals(List.of(overdue), expiredAccordingToActivity());
            connection.rollback(); // closing alone lets go of the lock only when the server has noticed
        }
        Jobs.run(expiry::run);
        assertEquals(List.of(overdue, answered), expiredAccordingToActivity());
    }

    private String invite(String email) {
        return owner.request()
                .body(Map.of("email", email))
                .post("/organizations/" + organizationId + "/invitations")
                .then()
                .statusCode(200)
                .extract()
                .path("invitation.id");
    }

    private static void makeOverdue(String invitationId) {
        Database.change("update invitation set expires_at = now() - interval '1 second' where id = ?", invitationId);
    }

    private List<Object> expiredAccordingToActivity() {
        return Database.values(
                "select subject_id from activity where organization_id = ? and type = 'invitation.expired' order by sequence",
                organizationId);
    }
}
