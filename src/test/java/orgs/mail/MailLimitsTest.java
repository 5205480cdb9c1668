package orgs.mail;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import orgs.testing.Database;
import orgs.testing.Jobs;
import orgs.testing.Person;
import orgs.testing.Race;
import orgs.testing.RaceTest;
import orgs.throttle.CountCleanup;

/** Nobody fills another one's mailbox, and nobody makes a mail cannon of the service. */
@QuarkusTest
@TestProfile(MailingProfile.Strict.class)
class MailLimitsTest {
    @Inject
    CountCleanup cleanup;

    @Test
    void anAddressIsMailedFewTimesByAllOrganizationsTogether() {
        String victim = address();
        List<Invited> organizations = organizations(3);
        organizations.get(0).inviting(victim).statusCode(200);
        organizations.get(1).inviting(victim).statusCode(200);

        var last = organizations.get(2);
        refused(last.inviting(victim));
        assertEquals(
                0,
                Database.count(
                        "select count(*) from invitation where email = ? and organization_id = ?",
                        victim,
                        last.organizationId()));
        last.owner()
                .request()
                .get("/organizations/" + last.organizationId() + "/activity")
                .then()
                .body("activity.type.count { it == 'invitation.created' }", equalTo(1));
        last.inviting(address()).statusCode(200);
    }

    @Test
    void anAccountCausesFewMailsInAllItsOrganizationsTogether() {
        Person ann = Person.named("Ann");
        var first = Invited.by(ann, "First");
        var second = Invited.by(ann, "Second");
        first.inviting(address()).statusCode(200);
        second.inviting(address()).statusCode(200);
        refused(second.inviting(address()));
        refused(first.inviting(address()));
    }

    @Test
    void anOrganizationCausesFewMailsThroughAllItsMembersTogether() {
        var invited = Invited.by(Person.named("Ann"), "Acme");
        invited.inviting(address()).statusCode(200);
        invited.inviting(address()).statusCode(200);
        refused(invited.inviting(address()));
    }

    @Test
    void renewingCountsWhenItMails() {
        var invited = Invited.by(Person.named("Ann"), "Acme");
        for (int i = 0; i < 5; i++) {
            invited.invite();
        }
        invited.inviteLater();
        String before = version(invited);
        invited.pass();
        refused(invited.inviting(invited.address()));
        assertEquals(before, version(invited));
    }

    @Test
    void thePeriodHasAnEnd() {
        var invited = Invited.by(Person.named("Ann"), "Acme");
        invited.inviteLater();
        invited.pass();
        refused(invited.inviting(invited.address()));

        Database.change("update mail_count set ends_at = now() - interval '1 second'");
        invited.invite();
        Jobs.run(() -> cleanup.step().replaceWithVoid());
        assertEquals(0, Database.count("select count(*) from mail_count where ends_at <= now()"));
        assertEquals(3, Database.count("select count(*) from mail_count where ends_at > now()"));
    }

    @RaceTest
    void manyOrganizationsAtOnceStayBelowTheLimitOfAnAddress() {
        String victim = address();
        List<Invited> organizations = organizations(Race.SIZE);
        var outcome = Race.of(i -> organizations.get(i).inviting(victim));
        assertEquals(Map.of("200", 2, "429 too_many_mails", Race.SIZE - 2), outcome.counts());
    }

    private static void refused(ValidatableResponse answer) {
        int wait = Integer.parseInt(answer.statusCode(429)
                .body("code", equalTo("too_many_mails"))
                .extract()
                .header("Retry-After"));
        assertTrue(wait > 0 && wait <= 3600, () -> "Retry-After: " + wait);
    }

    private static String version(Invited invited) {
        return Database.values(
                        "select secret_version || ' ' || updated_at from invitation where id = ?",
                        invited.invitationId())
                .get(0)
                .toString();
    }

    private static List<Invited> organizations(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Invited.by(Person.named("Owner " + i), "Organization " + i))
                .toList();
    }

    private static String address() {
        return "guest-" + UUID.randomUUID() + "@example.test";
    }
}
