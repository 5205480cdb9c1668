package orgs.wire.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static orgs.wire.portal.PortalStory.accountId;
import static orgs.wire.portal.PortalStory.admin;
import static orgs.wire.portal.PortalStory.code;
import static orgs.wire.portal.PortalStory.get;
import static orgs.wire.portal.PortalStory.organization;
import static orgs.wire.portal.PortalStory.organizationOf;
import static orgs.wire.portal.PortalStory.slug;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import orgs.testing.Person;
import orgs.testing.RaceTest;
import orgs.testing.Together;
import orgs.wire.portal.PortalStory.Made;

/** Many at once: one wins, the others get a proper answer. */
@QuarkusTest
class PortalRacesTest {
    private final Person root = Person.systemAdministrator("Root");
    private Made made;
    private Person admin;

    @BeforeEach
    void arrange() {
        made = organization(root);
        admin = admin(root, made);
    }

    private static Response use(Person person, String code) {
        return person.request().post("/api/organizations/invite/{c}/use", code);
    }

    /** How many succeeded; all others were refused with this status and error. */
    private static long won(List<Response> answers, int status, String error) {
        long won = answers.stream().filter(answer -> answer.statusCode() < 300).count();
        long lost = answers.stream()
                .filter(answer -> answer.statusCode() == status && error.equals(answer.path("error")))
                .count();
        assertEquals(answers.size(), won + lost, () -> answers.stream()
                .map(answer -> answer.statusCode() + " " + answer.asString())
                .toList()
                .toString());
        return won;
    }

    @RaceTest
    void fortyAccountsOnALinkForFiveMakeFiveMembers() {
        String code = code(admin, made, Map.of("role", "org_viewer", "maxUses", 5));
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            people.add(Person.named("Guest"));
            accountId(people.get(i));
        }
        var answers = Together.run(40, i -> use(people.get(i), code));
        assertEquals(5, won(answers, 400, "This invite link has reached its maximum usage limit"));
        get(admin, "/api/organizations/{id}/invites", made.id()).body("invites[0].useCount", equalTo(5));
        get(admin, "/api/organizations/{id}", made.id()).body("organization.memberships", hasSize(2 + 5));
    }

    @RaceTest
    void oneAccountUsesALinkOnce() {
        String code = code(admin, made, Map.of("role", "org_viewer", "maxUses", 5));
        Person guest = Person.named("Guest");
        accountId(guest);
        var answers = Together.run(8, i -> use(guest, code));
        assertEquals(1, won(answers, 400, "You are already a member of this organization"));
        get(admin, "/api/organizations/{id}/invites", made.id()).body("invites[0].useCount", equalTo(1));
    }

    @RaceTest
    void strangersOnFirstSightUseALinkAtOnce() {
        String code = code(admin, made, Map.of("role", "org_viewer"));
        var answers = Together.run(12, i -> use(Person.named("Guest"), code));
        assertEquals(12, won(answers, 0, ""));
    }

    @RaceTest
    void twoOwnersWhoDemoteEachOtherLeaveOne() {
        Person ann = Person.named("Ann");
        Person bob = Person.named("Bob");
        Made own = organizationOf(ann);
        String annId = accountId(ann);
        String bobId = accountId(bob);
        ann.request()
                .body(Map.of("userId", bobId, "roles", List.of("owner")))
                .post("/organizations/{id}/members", own.id())
                .then()
                .statusCode(200);
        var demote = Map.of("role", "org_viewer");
        var answers = Together.run(Stream.<Callable<Response>>of(
                () -> ann.request().body(demote).put("/api/organizations/{id}/members/{u}", own.id(), bobId),
                () -> bob.request().body(demote).put("/api/organizations/{id}/members/{u}", own.id(), annId),
                () -> ann.request().delete("/api/organizations/{id}/members/{u}", own.id(), annId)));
        assertTrue(
                answers.stream().allMatch(answer -> List.of(200, 403, 409, 400).contains(answer.statusCode())),
                answers::toString);
        get(root, "/api/organizations/{id}", own.id()).body("organization.memberships.role", hasItem("org_admin"));
    }

    @RaceTest
    void lastOwnerCannotLeaveWhileTheOtherIsRemoved() {
        Person ann = Person.named("Ann");
        Made own = organizationOf(ann);
        String annId = accountId(ann);
        var answers =
                Together.run(6, i -> root.request().delete("/api/organizations/{id}/members/{u}", own.id(), annId));
        assertEquals(0, won(answers, 409, "An organization must keep at least one owner"));
    }

    @RaceTest
    void parallelUploadsReplaceEachOtherAsAWhole() {
        var pictures = IntStream.rangeClosed(1, 10)
                .mapToObj(size -> Pictures.png(size, size))
                .toList();
        var answers = Together.run(10, i -> given().header("Authorization", "Bearer " + admin.token())
                .multiPart("logo", "logo.png", pictures.get(i), "image/png")
                .post("/api/organizations/{id}/logo", made.id()));
        assertEquals(10, won(answers, 0, ""));
        var logo = given().get("/api/organizations/{id}/logo", made.id());
        byte[] kept = pictures.stream()
                .filter(picture -> Arrays.equals(picture, logo.asByteArray()))
                .findFirst()
                .orElseThrow();
        given().header("If-None-Match", logo.header("ETag"))
                .get("/api/organizations/{id}/logo", made.id())
                .then()
                .statusCode(304);
        assertArrayEquals(
                kept,
                given().get("/api/organizations/slug/{s}/logo", made.slug()).asByteArray());
    }

    @RaceTest
    void oneSlugIsTakenOnce() {
        var body = Map.of("name", "Race", "slug", slug("race"));
        assertEquals(
                1,
                won(
                        Together.run(8, i -> root.request().body(body).post("/api/organizations")),
                        400,
                        "Organization slug already exists"));
        var event = Map.of("name", "Race", "slug", slug("race"));
        Made other = organization(root);
        var answers = Together.run(8, i -> root.request()
                .body(event)
                .post("/api/organizations/{id}/events", i % 2 == 0 ? made.id() : other.id()));
        assertEquals(1, won(answers, 409, "Slug already exists."));
    }

    @RaceTest
    void oneAccountIsAddedOnce() {
        String guest = accountId(Person.named("Guest"));
        var body = Map.of("userId", guest, "role", "org_viewer");
        var answers =
                Together.run(8, i -> admin.request().body(body).post("/api/organizations/{id}/members", made.id()));
        assertEquals(1, won(answers, 400, "User is already a member of this organization"));
    }

    @RaceTest
    void organizationIsPurgedOnceWhileMembersJoinIt() {
        String code = code(admin, made, Map.of("role", "org_viewer"));
        List<Callable<Response>> requests = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Person guest = Person.named("Guest");
            accountId(guest);
            requests.add(() -> use(guest, code));
            requests.add(() -> root.request().delete("/api/organizations/{id}", made.id()));
        }
        var answers = Together.run(requests.stream());
        assertTrue(answers.stream().allMatch(answer -> answer.statusCode() < 500), answers::toString);
        assertEquals(
                1,
                answers.stream()
                        .filter(answer -> "Organization deleted successfully".equals(answer.path("message")))
                        .count());
        get(root, "/api/organizations/{id}", made.id()).statusCode(404);
    }
}
