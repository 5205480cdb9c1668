package orgs.lifecycle;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import orgs.testing.Database;
import orgs.testing.Jobs;
import orgs.testing.Person;

@QuarkusTest
class OrganizationPurgeTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String WAITING =
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like 'delete from member%'";

    @Inject
    OrganizationPurge purge;

    private final Person owner = Person.named("Ann");

    @Test
    void everythingInAnOrganizationGoesAndItsSlugIsFree() {
        String slug = "o-" + UUID.randomUUID();
        String id = Organizations.create(owner, slug);
        joinByInvitation(id, Person.named("Bob"));
        invite(id, "guest@example.test");
        Organizations.delete(owner, id);
        Organizations.outliveRetention(id);
        Jobs.run(purge::run);

        for (Object table : tablesOfOrganizations()) {
            if (!table.equals("activity")) {
                assertEquals(
                        0,
                        Database.count("select count(*) from " + table + " where organization_id = ?", id),
                        table.toString());
            }
        }
        assertFalse(Organizations.exists(id));
        Organizations.create(owner, slug);
    }

    @Test
    void theActivityStaysAndEndsWithThePurge() {
        String slug = "o-" + UUID.randomUUID();
        String id = Organizations.create(owner, slug);
        Organizations.delete(owner, id);
        Organizations.outliveRetention(id);
        Jobs.run(purge::run);

        assertEquals(
                List.of("organization.created", "member.added", "organization.deleted", "organization.purged"),
                Database.values("select type from activity where organization_id = ? order by sequence", id));
        assertEquals(
                List.of(slug),
                Database.values(
                        "select before ->> 'slug' from activity where organization_id = ? and type = 'organization.purged'"
                                + " and actor_id is null and subject_id = organization_id",
                        id));
    }

    @Test
    void livingAndLatelyDeletedOrganizationsStay() {
        String living = Organizations.create(owner);
        String lately = Organizations.create(owner);
        Organizations.delete(owner, lately);
        Database.change("update organization set deleted_at = now() - interval '29 days' where id = ?", lately);
        Jobs.run(purge::run);

        assertTrue(Organizations.exists(living) && Organizations.exists(lately));
    }

    @Test
    void anOrganizationThatIsBeingRestoredStays() throws SQLException {
        String restored = Organizations.create(owner);
        Organizations.delete(owner, restored);
        Organizations.outliveRetention(restored);
        try (var connection = Database.connect()) {
            connection.setAutoCommit(false);
            try (var restore = connection.prepareStatement("update organization set deleted_at = null where id = ?")) {
                restore.setString(1, restored);
                restore.executeUpdate();
            }
            Jobs.run(purge::run);
            connection.commit();
        }
        Jobs.run(purge::run);
        assertTrue(Organizations.exists(restored));
    }

    @Test
    void manyRunsAtOncePurgeEachOrganizationOnce() {
        var all = Stream.generate(() -> Organizations.create(owner))
                .limit(2 * OrganizationPurge.BATCH + 5)
                .toList();
        for (String id : all) {
            Organizations.delete(owner, id);
            Organizations.outliveRetention(id);
        }
        Jobs.race(purge::run);

        for (String id : all) {
            assertFalse(Organizations.exists(id));
            assertEquals(
                    1,
                    Database.count(
                            "select count(*) from activity where organization_id = ? and type = 'organization.purged'",
                            id));
        }
    }

    @Test
    void whileAPartIsRemovedOthersReadAndWriteAndNobodyRestoresIt() throws Exception {
        String living = Organizations.create(owner);
        String ending = Organizations.create(owner);
        joinByInvitation(ending, Person.named("Bob"));
        Organizations.delete(owner, ending);
        Organizations.outliveRetention(ending);
        CompletableFuture<Void> purging;
        Person root = Person.systemAdministrator("Root");
        try (var connection = Database.connect()) {
            connection.setAutoCommit(false);
            try (var lock = connection.prepareStatement("select from member where organization_id = ? for update")) {
                lock.setString(1, ending);
                lock.execute();
            }
            purging = CompletableFuture.runAsync(() -> Jobs.run(purge::run));
            await().atMost(PATIENCE).until(() -> Database.count(WAITING) == 1);

            invite(living, "guest@example.test");
            owner.request().get("/organizations/" + ending).then().statusCode(404);
            owner.request().get("/me").then().statusCode(200);
            root.request().get("/admin/organizations/" + ending).then().statusCode(200);
            Organizations.delete(owner, living);
            connection.rollback();
        }
        purging.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertFalse(Organizations.exists(ending));
    }

    @Test
    void whatEndsIsNotRestoredAnyMore() {
        String id = Organizations.create(owner);
        Organizations.delete(owner, id);
        Database.change("update organization set ending = true where id = ?", id);

        Person.systemAdministrator("Root")
                .request()
                .post("/api/organizations/" + id + "/restore")
                .then()
                .statusCode(404);
        Jobs.run(purge::run);
        assertFalse(Organizations.exists(id));
    }

    @Test
    void itsLastOwnerMayGoBeforeThePrimaryOne() {
        String id = Organizations.create(owner);
        joinByInvitation(id, Person.named("Bob"));
        Database.change(
                "update member set roles = case when 'owner' = any (roles) then '{member}' else '{owner}' end::varchar[]"
                        + " where organization_id = ?",
                id);
        Database.change("update organization set deleted_at = now() - interval '31 days' where id = ?", id);
        Jobs.run(purge::run);
        assertFalse(Organizations.exists(id));
    }

    private void joinByInvitation(String organizationId, Person person) {
        String invitationId = invite(organizationId, person.email());
        String token = person.request()
                .get("/organizations/invitations")
                .then()
                .statusCode(200)
                .extract()
                .path("invitations[0].invitation.token");
        person.request()
                .body(Map.of("action", "accept", "token", token))
                .patch("/organizations/invitations/" + invitationId)
                .then()
                .statusCode(200);
    }

    private String invite(String organizationId, String email) {
        return owner.request()
                .body(Map.of("email", email))
                .post("/organizations/" + organizationId + "/invitations")
                .then()
                .statusCode(200)
                .extract()
                .path("invitation.id");
    }

    /** All of them, those included that are yet to come. */
    private static List<Object> tablesOfOrganizations() {
        return Database.values("select table_name::text from information_schema.columns"
                + " where table_schema = 'public' and column_name = 'organization_id'");
    }
}
