package orgs.replicas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import orgs.testing.MailServer;
import orgs.testing.Person;

/** What the service does by itself is done by one replica or the other, never by both. */
class SharedWorkIT {
    private static final int MANY = 30;

    private static MailServer mails;
    private static Replicas replicas;

    private final Person ann = Person.named("Ann");

    @BeforeAll
    static void start() {
        mails = MailServer.start();
        var settings = new HashMap<>(MailServer.configuration());
        settings.putAll(Map.of(
                "orgs.mail.interval", "1s",
                "orgs.mail.retry-after", "PT1S",
                "orgs.housekeeping.delay", "1s",
                "orgs.housekeeping.expiry-interval", "1s",
                "orgs.housekeeping.purge-interval", "1s"));
        replicas = new Replicas(port -> settings);
    }

    @AfterAll
    static void stop() throws IOException {
        replicas.close();
        mails.close();
    }

    @Test
    void eachInvitationIsMailedOnce() throws InterruptedException {
        String id = organization();
        var invited = IntStream.range(0, MANY)
                .mapToObj(i -> Person.named("Person " + i))
                .toList();
        invited.forEach(person -> invite(id, person));
        replicas.await("select count(*) from invitation_mail where organization_id = '%s'".formatted(id), 0);
        invited.forEach(person -> assertEquals(1, mails.mailsFor(person.email()).size(), person.email()));
    }

    @Test
    void eachOverdueInvitationExpiresOnce() throws InterruptedException {
        String id = organization();
        IntStream.range(0, MANY).forEach(i -> invite(id, Person.named("Person " + i)));
        replicas.change("update invitation set expires_at = now() - interval '1 minute' where organization_id = '%s'"
                .formatted(id));
        replicas.await(
                "select count(*) from invitation where organization_id = '%s' and status = 'pending'".formatted(id), 0);
        assertEquals(MANY, activities(id, "invitation.expired"));
    }

    @Test
    void eachDeletedOrganizationIsPurgedOnce() throws InterruptedException {
        var ids = IntStream.range(0, MANY).mapToObj(i -> organization()).toList();
        ids.forEach(id ->
                replicas.first.as(ann).delete("/organizations/" + id).then().statusCode(200));
        replicas.change(
                "update organization set deleted_at = deleted_at - interval '31 days' where deleted_at is not null");
        replicas.await("select count(*) from organization where deleted_at is not null", 0);
        ids.forEach(id -> assertEquals(1, activities(id, "organization.purged"), id));
    }

    private long activities(String organization, String type) {
        return replicas.count("select count(*) from activity where organization_id = '%s' and type = '%s'"
                .formatted(organization, type));
    }

    private String organization() {
        return replicas.first
                .as(ann)
                .body("{\"name\": \"Acme\", \"slug\": \"acme-" + UUID.randomUUID() + "\"}")
                .post("/organizations")
                .then()
                .statusCode(200)
                .extract()
                .path("organization.id");
    }

    private void invite(String organization, Person person) {
        replicas.second
                .as(ann)
                .body("{\"email\": \"" + person.email() + "\"}")
                .post("/organizations/" + organization + "/invitations")
                .then()
                .statusCode(200);
    }
}
