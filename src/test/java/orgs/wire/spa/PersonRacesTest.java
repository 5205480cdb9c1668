package orgs.wire.spa;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static orgs.wire.spa.Story.accountId;
import static orgs.wire.spa.Story.member;
import static orgs.wire.spa.Story.members;
import static orgs.wire.spa.Story.organization;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import orgs.testing.Person;
import orgs.testing.Race;
import orgs.testing.RaceTest;

/** Persons go while others, or they themselves, still do something. */
@QuarkusTest
class PersonRacesTest {
    private final Person root = Person.systemAdministrator("Root");
    private final Person ann = Person.named("Ann");
    private final Person bob = Person.named("Bob");
    private final String annsToken = ann.token();

    @RaceTest
    void oneOfTwoOwnersThatGoStays() {
        String id = organization(ann);
        member(ann, id, bob, "owner");
        String bobsToken = bob.token();
        String anns = accountId(ann);
        String bobs = accountId(bob);
        var outcome = new Race()
                .with(1, i -> as(annsToken).delete("/me").then())
                .with(1, i -> root.request().delete("/users/{id}", bobs).then())
                .run();

        assertEquals(Map.of("200", 1, "400 last_owner", 1), outcome.counts());
        boolean isAnnGone = outcome.of(0, 1).successes() == 1;
        as(isAnnGone ? bobsToken : annsToken)
                .get("/organizations/{id}/members", id)
                .then()
                .statusCode(200)
                .body("members.userId", contains(isAnnGone ? bobs : anns))
                .body("members.roles", contains(List.of("owner")));
    }

    @RaceTest
    void aPersonGoesOnce() {
        String account = accountId(ann);
        var outcome = Race.of(i -> root.request().delete("/users/{id}", account).then());
        assertEquals(Map.of("200", 1, "404 user_not_found", Race.SIZE - 1), outcome.counts());
    }

    @RaceTest
    void whoGoesIsNowhereHoweverTheyCame() {
        String account = accountId(ann);
        var hosts = Stream.generate(() -> organization(bob)).limit(6).toList();
        var invitations = hosts.subList(0, 2).stream()
                .map(host -> Story.invite(bob, host, ann, "member"))
                .toList();
        var outcome = new Race()
                .with(1, i -> root.request().delete("/users/{id}", account).then())
                .with(2, i -> as(annsToken)
                        .body(Map.of(
                                "action", "accept", "token", invitations.get(i).token()))
                        .patch(
                                "/organizations/invitations/{id}",
                                invitations.get(i).id())
                        .then())
                .with(4, i -> Story.add(bob, hosts.get(2 + i), account, "admin"))
                .with(2, i -> as(annsToken).get("/me").then())
                .run();

        assertEquals(Map.of("200", 1), outcome.of(0, 1).counts());
        assertOnly(Set.of("200", "401 credential_invalid", "404 user_not_found", "404 invitation_not_found"), outcome);
        for (String host : hosts) {
            members(bob, host).statusCode(200).body("members.userId", not(hasItem(account)));
        }
        as(annsToken).get("/me").then().statusCode(401);
    }

    /** Either the organization was there first and keeps its owner, or it never came to be. */
    @RaceTest
    void whoGoesOwnsNothing() {
        String account = accountId(ann);
        var outcome = new Race()
                .with(1, i -> root.request().delete("/users/{id}", account).then())
                .with(3, i -> as(annsToken)
                        .body(Map.of("name", "Acme", "slug", Story.slug("acme")))
                        .post("/organizations")
                        .then())
                .run();

        assertOnly(Set.of("200", "401 credential_invalid", "404 user_not_found", "400 last_owner"), outcome);
        boolean isGone = outcome.of(0, 1).successes() == 1;
        assertEquals(isGone, outcome.of(1, 4).successes() == 0, () -> outcome.counts()
                .toString());
        as(annsToken).get("/me").then().statusCode(isGone ? 401 : 200);
    }

    /** Of organizations that have nothing in common, so that nothing else makes one wait for the other. */
    @RaceTest
    void ofTwoThatShallSucceedEachOtherOneGoes() {
        var pairs = Stream.generate(() -> List.of(lastOwner(), lastOwner()))
                .limit(5)
                .toList();
        var race = new Race();
        for (var pair : pairs) {
            race.with(1, i -> removeInFavourOf(pair.get(0), pair.get(1)))
                    .with(1, i -> removeInFavourOf(pair.get(1), pair.get(0)));
        }
        assertEquals(
                Map.of("200", pairs.size(), "404 user_not_found", pairs.size()),
                race.run().counts());
    }

    /** Somebody without whom an organization with other members has no owner. */
    private static String lastOwner() {
        Person owner = Person.named("Owner");
        member(owner, organization(owner), Person.named("Member"), "member");
        return accountId(owner);
    }

    private static ValidatableResponse removeInFavourOf(String account, String successor) {
        return Person.systemAdministrator("Root")
                .request()
                .queryParam("successor", successor)
                .delete("/users/{id}", account)
                .then();
    }

    private static void assertOnly(Set<String> allowed, Race.Outcome outcome) {
        assertTrue(allowed.containsAll(outcome.counts().keySet()), () -> outcome.counts()
                .toString());
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }
}
