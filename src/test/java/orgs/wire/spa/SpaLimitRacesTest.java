package orgs.wire.spa;

import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static orgs.testing.AutomaticOrganizations.INVITATIONS;
import static orgs.testing.AutomaticOrganizations.MEMBERS;
import static orgs.testing.AutomaticOrganizations.ORGANIZATIONS;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.stream.IntStream;
import orgs.testing.AutomaticOrganizations;
import orgs.testing.Person;
import orgs.testing.Race;
import orgs.testing.RaceTest;

/** However many ask at once, a limit is reached exactly and never passed. */
@QuarkusTest
@TestProfile(AutomaticOrganizations.class)
class SpaLimitRacesTest {
    private final Person owner = Person.named("Owner");

    @RaceTest
    void nobodyMakesMoreOrganizationsThanAllowed() {
        Story.accountId(owner);
        var outcome = Race.of(i -> Story.create(owner, Story.slug("race")));

        int made = ORGANIZATIONS - 1;
        assertEquals(Map.of("200", made, "400 limit_reached", Race.SIZE - made), outcome.counts());
        owner.request().get("/organizations").then().body("organizations", hasSize(ORGANIZATIONS));
    }

    @RaceTest
    void noOrganizationInvitesMoreThanAllowed() {
        String id = Story.organization(owner);
        var outcome = Race.of(
                i -> Story.inviting(owner, id, Person.named("Guest " + i).email(), "member"));

        assertEquals(Map.of("200", INVITATIONS, "400 limit_reached", Race.SIZE - INVITATIONS), outcome.counts());
        owner.request().get("/organizations/{id}/invitations", id).then().body("invitations", hasSize(INVITATIONS));
    }

    @RaceTest
    void noOrganizationTakesMoreMembersThanAllowedWhicheverWayTheyCome() {
        String id = Story.organization(owner);
        var guests =
                IntStream.range(0, 10).mapToObj(i -> Person.named("Guest " + i)).toList();
        var invitations = guests.stream()
                .map(guest -> Story.invite(owner, id, guest, "member"))
                .toList();
        var accounts = IntStream.range(0, 10)
                .mapToObj(i -> Story.accountId(Person.named("Newcomer " + i)))
                .toList();
        var outcome = new Race()
                .with(10, i -> Story.reply(guests.get(i), invitations.get(i), "accept"))
                .with(10, i -> Story.add(owner, id, accounts.get(i), "member"))
                .run();

        int joined = MEMBERS - 1;
        assertEquals(Map.of("200", joined, "400 limit_reached", Race.SIZE - joined), outcome.counts());
        Story.members(owner, id).body("members", hasSize(MEMBERS));
    }

    @RaceTest
    void aNewAccountGetsOneOrganizationHoweverManyRequestsShowIt() {
        var outcome = Race.of(i -> owner.request().get("/organizations").then());

        assertEquals(Map.of("200", Race.SIZE), outcome.counts());
        assertEquals(1, outcome.distinct("organizations[0].organization.id").size());
        owner.request().get("/organizations").then().body("organizations", hasSize(1));
    }
}
