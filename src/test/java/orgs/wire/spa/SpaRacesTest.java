package orgs.wire.spa;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import orgs.testing.Person;
import orgs.testing.Race;
import orgs.testing.RaceTest;

/** Many requests at once: one winner, a proper answer for everybody else, and the invariants hold. */
@QuarkusTest
class SpaRacesTest {
    private final Person owner = Person.named("Owner");

    @RaceTest
    void oneOrganizationGetsTheSlug() {
        var people = people(Race.SIZE);
        String slug = Story.slug("race");
        var outcome = Race.of(i -> Story.create(people.get(i), slug));

        assertEquals(Map.of("200", 1, "400 organization_slug_taken", Race.SIZE - 1), outcome.counts());
        assertEquals(1, people.stream().mapToInt(SpaRacesTest::organizationsOf).sum());
    }

    @RaceTest
    void anAccountIsAddedOnce() {
        String id = Story.organization(owner);
        String newcomer = Story.accountId(Person.named("Newcomer"));
        var outcome = Race.of(i -> Story.add(owner, id, newcomer, "member"));

        assertEquals(Map.of("200", 1, "400 member_already_exists", Race.SIZE - 1), outcome.counts());
        Story.members(owner, id).body("members", hasSize(2));
    }

    @RaceTest
    void oneOfTwoLeavingOwnersStays() {
        var other = Person.named("Other");
        String id = Story.organization(owner);
        String own = Story.memberId(owner, id);
        String others = Story.member(owner, id, other, "owner");
        var outcome = new Race()
                .with(1, i -> Story.remove(owner, id, own))
                .with(1, i -> Story.remove(other, id, others))
                .run();

        assertEquals(Map.of("200", 1, "400 last_owner", 1), outcome.counts());
        var remaining = outcome.of(0, 1).successes() == 1 ? other : owner;
        Story.members(remaining, id).statusCode(200).body("members.roles", contains(List.of("owner")));
    }

    @RaceTest
    void oneOfTwoOwnersThatStepDownStaysOwner() {
        var other = Person.named("Other");
        String id = Story.organization(owner);
        String own = Story.memberId(owner, id);
        String others = Story.member(owner, id, other, "owner");
        var outcome = new Race()
                .with(1, i -> Story.replaceRoles(owner, id, own, "member"))
                .with(1, i -> Story.replaceRoles(other, id, others, "member"))
                .run();

        assertEquals(Map.of("200", 1, "400 last_owner", 1), outcome.counts());
        assertEquals(List.of(List.of("member"), List.of("owner")), sortedRoles(owner, id));
    }

    /** The second to come is no owner any more. */
    @RaceTest
    void oneOfTwoOwnersThatDemoteEachOtherStaysOwner() {
        var other = Person.named("Other");
        String id = Story.organization(owner);
        String own = Story.memberId(owner, id);
        String others = Story.member(owner, id, other, "owner");
        var outcome = new Race()
                .with(1, i -> Story.replaceRoles(owner, id, others, "member"))
                .with(1, i -> Story.replaceRoles(other, id, own, "member"))
                .run();

        assertEquals(Map.of("200", 1, "403 permission_denied", 1), outcome.counts());
        assertEquals(List.of(List.of("member"), List.of("owner")), sortedRoles(owner, id));
    }

    @RaceTest
    void anAddressIsInvitedOnce() {
        String id = Story.organization(owner);
        var admin = Person.named("Admin");
        Story.member(owner, id, admin, "admin");
        var guest = Person.named("Guest");
        var outcome = Race.of(i -> Story.inviting(i % 2 == 0 ? owner : admin, id, guest.email(), "member"));

        assertEquals(Map.of("200", Race.SIZE), outcome.counts());
        assertEquals(1, outcome.distinct("invitation.id").size());
        owner.request()
                .get("/organizations/{id}/invitations", id)
                .then()
                .body("invitations.status", contains("pending"));
    }

    @RaceTest
    void acceptingManyTimesJoinsOnce() {
        String id = Story.organization(owner);
        var guest = Person.named("Guest");
        var invitation = Story.invite(owner, id, guest, "member");
        var outcome = Race.of(i -> Story.reply(guest, invitation, "accept"));

        assertEquals(Map.of("200", Race.SIZE), outcome.counts());
        assertEquals(List.of("accepted"), outcome.distinct("invitation.status"));
        Story.members(owner, id).body("members", hasSize(2));
    }

    @RaceTest
    void anInvitationIsEitherAcceptedOrCanceled() {
        String id = Story.organization(owner);
        var guest = Person.named("Guest");
        var invitation = Story.invite(owner, id, guest, "member");
        var outcome = new Race()
                .with(10, i -> Story.reply(guest, invitation, "accept"))
                .with(10, i -> Story.reply(owner, invitation, "cancel"))
                .run();

        boolean isAccepted = outcome.of(0, 10).successes() > 0;
        assertEquals(
                isAccepted
                        ? Map.of("200", 10, "404 invitation_not_found", 10)
                        : Map.of("200", 1, "404 invitation_not_found", 19),
                outcome.counts());
        Story.members(owner, id).body("members", hasSize(isAccepted ? 2 : 1));
        owner.request()
                .get("/organizations/{id}/invitations", id)
                .then()
                .body("invitations.status", contains(isAccepted ? "accepted" : "canceled"));
    }

    @RaceTest
    void nobodyIsInADeletedOrganizationHoweverTheyCame() {
        String id = Story.organization(owner);
        var guest = Person.named("Guest");
        var invitation = Story.invite(owner, id, guest, "member");
        var outcome = new Race()
                .with(8, i -> Story.reply(guest, invitation, "accept"))
                .with(8, i -> Story.reply(owner, invitation, "cancel"))
                .with(4, i -> Story.delete(owner, id))
                .run();

        assertEquals(
                Map.of("200", 1, "404 organization_not_found", 3),
                outcome.of(16, 20).counts());
        assertOnly(Set.of("200", "404 invitation_not_found"), outcome.of(0, 16));
        assertTrue(outcome.of(0, 8).successes() == 0 || outcome.of(8, 16).successes() == 0);
        assertEquals(0, organizationsOf(guest) + organizationsOf(owner));
        guest.request().get("/organizations/invitations").then().body("invitations", empty());
    }

    @RaceTest
    void deletingWinsAgainstEverything() {
        String id = Story.organization(owner);
        var admin = Person.named("Admin");
        var other = Person.named("Other");
        String others = Story.member(owner, id, other, "owner");
        String admins = Story.member(owner, id, admin, "admin");
        var strangers = people(4);
        var accounts = strangers.stream().map(Story::accountId).toList();
        new Race()
                .with(2, i -> Story.delete(i == 0 ? owner : other, id))
                .with(4, i -> Story.add(admin, id, accounts.get(i), "member"))
                .with(4, i -> Story.inviting(owner, id, strangers.get(i).email(), "member"))
                .with(2, i -> Story.replaceRoles(owner, id, others, i == 0 ? "member" : "owner"))
                .with(2, i -> Story.remove(i == 0 ? admin : owner, id, admins))
                .with(2, i -> owner.request()
                        .body(Map.of("name", "New " + i))
                        .patch("/organizations/{id}", id)
                        .then())
                .with(2, i -> Story.activate(other, id))
                .with(2, i -> owner.request().get("/me").then())
                .with(2, i -> Story.members(owner, id))
                .run();

        if (organizationsOf(owner) > 0) {
            Story.delete(owner, id).statusCode(200);
        }
        Stream.concat(Stream.of(owner, other, admin), strangers.stream())
                .forEach(person -> assertEquals(0, organizationsOf(person)));
    }

    @RaceTest
    void anAccountIsMadeOnceWhenItIsFirstSeenByManyRequests() {
        var newcomer = Person.named("Newcomer");
        var outcome = Race.of(i -> newcomer.request().get("/me").then());

        assertEquals(Map.of("200", Race.SIZE), outcome.counts());
        assertEquals(1, outcome.distinct("user.id").size());
    }

    private static void assertOnly(Set<String> allowed, Race.Outcome outcome) {
        assertTrue(allowed.containsAll(outcome.counts().keySet()), () -> outcome.counts()
                .toString());
    }

    private static List<Person> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Person.named("Racer " + i))
                .toList();
    }

    private static int organizationsOf(Person person) {
        return person.request()
                .get("/organizations")
                .then()
                .statusCode(200)
                .extract()
                .<List<?>>path("organizations")
                .size();
    }

    private static List<List<String>> sortedRoles(Person member, String organizationId) {
        List<List<String>> roles =
                Story.members(member, organizationId).extract().path("members.roles");
        return roles.stream().sorted((a, b) -> a.get(0).compareTo(b.get(0))).toList();
    }
}
