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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import orgs.testing.Person;
import orgs.testing.Race;
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

    private static List<Response> atOnce(Stream<Supplier<Response>> requests) {
        var all = requests.toList();
        return new Race()
                .with(all.size(), number -> all.get(number).get().then()).run().responses().stream()
                        .map(answer -> answer.extract().response())
                        .toList();
    }

    private static List<Response> times(int count, Supplier<Response> request) {
        return atOnce(Collections.nCopies(count, request).stream());
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

    @Test
    void fortyAccountsOnALinkForFiveMakeFiveMembers() {
        String code = code(admin, made, Map.of("role", "org_viewer", "maxUses", 5));
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            people.add(Person.named("Guest"));
            accountId(people.get(i));
        }
        var answers = atOnce(
                people.stream().map(person -> () -> person.request().post("/api/organizations/invite/{c}/use", code)));
        assertEquals(5, won(answers, 400, "This invite link has reached its maximum usage limit"));
        get(admin, "/api/organizations/{id}/invites", made.id()).body("invites[0].useCount", equalTo(5));
        get(admin, "/api/organizations/{id}", made.id()).body("organization.memberships", hasSize(2 + 5));
    }

    @Test
    void oneAccountUsesALinkOnce() {
        String code = code(admin, made, Map.of("role", "org_viewer", "maxUses", 5));
        Person guest = Person.named("Guest");
        accountId(guest);
        var answers = times(8, () -> guest.request().post("/api/organizations/invite/{c}/use", code));
        assertEquals(1, won(answers, 400, "You are already a member of this organization"));
        get(admin, "/api/organizations/{id}/invites", made.id()).body("invites[0].useCount", equalTo(1));
    }

    @Test
    void strangersOnFirstSightUseALinkAtOnce() {
        String code = code(admin, made, Map.of("role", "org_viewer"));
        var answers = atOnce(IntStream.range(0, 12)
                .mapToObj(i -> Person.named("Guest"))
                .map(person -> () -> person.request().post("/api/organizations/invite/{c}/use", code)));
        assertEquals(12, won(answers, 0, ""));
    }

    @Test
    void twoOwnersWhoDemoteEachOtherLeaveOne() {
        for (int round = 0; round < 3; round++) {
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
            var answers = atOnce(Stream.of(
                    () -> ann.request()
                            .body(Map.of("role", "org_viewer"))
                            .put("/api/organizations/{id}/members/{u}", own.id(), bobId),
                    () -> bob.request()
                            .body(Map.of("role", "org_viewer"))
                            .put("/api/organizations/{id}/members/{u}", own.id(), annId),
                    () -> ann.request().delete("/api/organizations/{id}/members/{u}", own.id(), annId)));
            assertTrue(
                    answers.stream()
                            .allMatch(answer -> List.of(200, 403, 409, 400).contains(answer.statusCode())),
                    answers::toString);
            List<List<String>> roles = get(root, "/api/organizations/{id}", own.id())
                    .body("organization.memberships.role", hasItem("org_admin"))
                    .extract()
                    .path("organization.memberships.role");
            assertTrue(!roles.isEmpty());
        }
    }

    @Test
    void lastOwnerCannotLeaveWhileTheOtherIsRemoved() {
        Person ann = Person.named("Ann");
        Made own = organizationOf(ann);
        String annId = accountId(ann);
        var answers = times(6, () -> root.request().delete("/api/organizations/{id}/members/{u}", own.id(), annId));
        assertEquals(0, won(answers, 409, "An organization must keep at least one owner"));
    }

    @Test
    void parallelUploadsReplaceEachOtherAsAWhole() {
        var pictures = IntStream.rangeClosed(1, 10)
                .mapToObj(size -> Pictures.png(size, size))
                .toList();
        var answers = atOnce(pictures.stream()
                .map(picture -> () -> given().header("Authorization", "Bearer " + admin.token())
                        .multiPart("logo", "logo.png", picture, "image/png")
                        .post("/api/organizations/{id}/logo", made.id())));
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

    @Test
    void oneSlugIsTakenOnce() {
        var body = Map.of("name", "Race", "slug", slug("race"));
        assertEquals(
                1,
                won(
                        times(8, () -> root.request().body(body).post("/api/organizations")),
                        400,
                        "Organization slug already exists"));
        var event = Map.of("name", "Race", "slug", slug("race"));
        Made other = organization(root);
        var answers = atOnce(IntStream.range(0, 8)
                .mapToObj(i -> i % 2 == 0 ? made.id() : other.id())
                .map(id -> () -> root.request().body(event).post("/api/organizations/{id}/events", id)));
        assertEquals(1, won(answers, 409, "Slug already exists."));
    }

    @Test
    void oneAccountIsAddedOnce() {
        String guest = accountId(Person.named("Guest"));
        var body = Map.of("userId", guest, "role", "org_viewer");
        var answers = times(8, () -> admin.request().body(body).post("/api/organizations/{id}/members", made.id()));
        assertEquals(1, won(answers, 400, "User is already a member of this organization"));
    }

    @Test
    void organizationIsPurgedOnceWhileMembersJoinIt() {
        String code = code(admin, made, Map.of("role", "org_viewer"));
        List<Supplier<Response>> requests = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Person guest = Person.named("Guest");
            accountId(guest);
            requests.add(() -> guest.request().post("/api/organizations/invite/{c}/use", code));
            requests.add(() -> root.request().delete("/api/organizations/{id}", made.id()));
        }
        var answers = atOnce(requests.stream());
        assertTrue(answers.stream().allMatch(answer -> answer.statusCode() < 500), answers::toString);
        assertEquals(
                1,
                answers.stream()
                        .filter(answer -> "Organization deleted successfully".equals(answer.path("message")))
                        .count());
        get(root, "/api/organizations/{id}", made.id()).statusCode(404);
    }
}
