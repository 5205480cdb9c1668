package orgs.wire.spa;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static orgs.wire.spa.Story.create;
import static orgs.wire.spa.Story.invite;
import static orgs.wire.spa.Story.inviting;
import static orgs.wire.spa.Story.member;
import static orgs.wire.spa.Story.organization;
import static orgs.wire.spa.Story.refused;
import static orgs.wire.spa.Story.reply;
import static orgs.wire.spa.Story.slug;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import orgs.testing.Person;
import orgs.testing.Race;
import orgs.testing.RaceTest;
import orgs.testing.SmallLimits;

/** What others do to somebody has an end, and what others give them does not count as theirs. */
@QuarkusTest
@TestProfile(SmallLimits.class)
class InvitationLimitsTest {
    private final Person ann = Person.named("Ann");
    private final Person bob = Person.named("Bob");

    @Test
    void membershipsThatOthersGaveDoNotUseUpTheQuota() {
        for (Person giver : Story.people("Cat", "Dan", "Eve")) {
            member(giver, organization(giver), bob);
        }
        organization(bob);
        organization(bob);
        refused(create(bob, slug("third")), 400, "limit_reached");
    }

    @Test
    void systemAdministratorCreatesAsManyAsThereAreToBe() {
        Person root = Person.systemAdministrator("Root");
        for (int i = 0; i < 4; i++) {
            organization(root);
        }
    }

    @Test
    void addressIsInvitedByFewOrganizationsAtATimeAndRenewedByThese() {
        List<String> organizations = organizations(4);
        var invited = organizations.subList(0, 3).stream()
                .map(id -> invite(ann(id), id, bob))
                .toList();
        refused(inviting(ann(organizations.get(3)), organizations.get(3), bob.email()), 400, "limit_reached");
        inviting(ann(organizations.get(0)), organizations.get(0), bob.email()).statusCode(200);
        reply(bob, invited.get(1), "reject").statusCode(200);
        inviting(ann(organizations.get(3)), organizations.get(3), bob.email()).statusCode(200);
        bob.request().get("/me").then().body("invitations", hasSize(3));
    }

    @RaceTest
    void parallelInvitationsOfManyOrganizationsStayBelowTheLimitOfAnAddress() {
        List<String> organizations = organizations(Race.SIZE);
        var outcome = Race.of(i -> inviting(ann(organizations.get(i)), organizations.get(i), bob.email()));
        assertEquals(Map.of("200", 3, "400 limit_reached", Race.SIZE - 3), outcome.counts());
    }

    @RaceTest
    void parallelInvitationsThroughSeveralChannelsStayBelowTheLimitOfTheOrganization() {
        String id = organization(ann);
        var outcome = new Race()
                .with(Race.SIZE / 2, i -> link(ann, id))
                .with(Race.SIZE / 2, i -> inviting(ann, id, "guest" + i + "@example.test"))
                .run();
        assertEquals(
                4,
                outcome.responses().stream()
                        .filter(response -> response.extract().statusCode() < 400)
                        .count());
    }

    @Test
    void organizationsInvitationsOfAllChannelsCountTogether() {
        String id = organization(ann);
        String first = link(ann, id).statusCode(201).extract().path("invite.id");
        link(ann, id).statusCode(201);
        invite(ann, id, bob);
        inviting(ann, id, "x@example.test").statusCode(200);
        refused(inviting(ann, id, "y@example.test"), 400, "limit_reached");
        link(ann, id).statusCode(400).body("error", equalTo("Limit reached"));

        switchLink(ann, id, first, true).statusCode(200);
        inviting(ann, id, "y@example.test").statusCode(200);
        switchLink(ann, id, first, false).statusCode(400).body("error", equalTo("Limit reached"));
    }

    private final Map<String, Person> owners = new ConcurrentHashMap<>();

    private Person ann(String organizationId) {
        return owners.get(organizationId);
    }

    private List<String> organizations(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    Person owner = Person.named("Owner " + i);
                    String id = organization(owner);
                    owners.put(id, owner);
                    return id;
                })
                .toList();
    }

    private static ValidatableResponse link(Person by, String organizationId) {
        return by.request()
                .body(Map.of("role", "org_viewer"))
                .post("/api/organizations/{id}/invites", organizationId)
                .then();
    }

    private static ValidatableResponse switchLink(Person by, String organizationId, String linkId, boolean off) {
        return by.request()
                .body(Map.of("disabled", off))
                .patch("/api/organizations/{id}/invites/{link}", organizationId, linkId)
                .then();
    }
}
