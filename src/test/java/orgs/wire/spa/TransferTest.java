package orgs.wire.spa;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static orgs.wire.spa.Lines.account;
import static orgs.wire.spa.Lines.file;
import static orgs.wire.spa.Lines.invitation;
import static orgs.wire.spa.Lines.load;
import static orgs.wire.spa.Lines.member;
import static orgs.wire.spa.Lines.organization;
import static orgs.wire.spa.Lines.with;
import static orgs.wire.spa.Story.accountId;
import static orgs.wire.spa.Story.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.Database;
import orgs.testing.Person;
import orgs.testing.Race;
import orgs.testing.RaceTest;

/** R50 and R51: what was somewhere else comes in, and goes out again. */
@QuarkusTest
class TransferTest {
    private static final String IN_TIME = "2099-01-02T03:04:05.678Z";

    private final Person root = Person.systemAdministrator("Root");
    private final Person ann = Person.named("Ann");
    private final Person bob = Person.named("Bob");
    private final Person guest = Person.named("Guest");
    private final String slug = Story.slug("came");

    @Test
    void whatWasElsewhereIsHere() {
        load(root, everything())
                .statusCode(200)
                .body(
                        "lines.outcome",
                        everyItem(equalTo("created")),
                        "lines.line",
                        contains(1, 2, 3, 4, 5),
                        "refused",
                        equalTo(0),
                        "created",
                        equalTo(5),
                        "dryRun",
                        equalTo(false));

        var me = ann.request().get("/me").then().statusCode(200);
        me.body("organizations.organization.slug", contains(slug))
                .body("organizations[0].member.roles", contains("owner"));
        String id = me.extract().path("organizations[0].organization.id");
        ann.request()
                .get("/organizations/{id}", id)
                .then()
                .body("organization.name", equalTo("Acme"))
                .body("organization.metadata.plan", equalTo("gold"));
        Story.members(ann, id).body("members.roles", containsInAnyOrder(List.of("owner"), List.of("admin", "billing")));
        ann.request()
                .get("/organizations/{id}/invitations", id)
                .then()
                .body("invitations.email", contains(guest.email()))
                .body("invitations[0].status", equalTo("pending"))
                .body("invitations[0].expiresAt", equalTo(IN_TIME));
        ann.request()
                .get("/organizations/{id}/activity", id)
                .then()
                .body("activity.type", hasItems("organization.created", "member.added", "invitation.created"))
                .body("activity.actorId", everyItem(equalTo(accountId(root))));
        assertEquals(0, Database.count("select count(*) from invitation_mail where organization_id = ?", id));
    }

    @Test
    void anInvitationThatCameCanBeAccepted() {
        load(root, everything());
        var received = guest.request()
                .get("/organizations/invitations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Story.reply(
                        guest,
                        received.getString("invitations[0].invitation.id"),
                        "accept",
                        received.getString("invitations[0].invitation.token"))
                .statusCode(200);
        guest.request().get("/me").then().body("organizations.organization.slug", contains(slug));
    }

    @Test
    void theSameAgainChangesNothing() {
        load(root, everything());
        String before = activity();
        load(root, everything())
                .statusCode(200)
                .body("lines.outcome", everyItem(equalTo("unchanged")))
                .body("unchanged", equalTo(5))
                .body("lines[0]", not(hasKey("why")));
        assertEquals(before, activity());
    }

    @Test
    void whatIsOtherThanItWasIsChanged() {
        load(root, everything());
        load(
                        root,
                        with(account(bob), "name", "Robert"),
                        with(organization(slug, ann), "description", "Rockets"),
                        member(slug, bob, "member"),
                        invitation(slug, guest, IN_TIME, "admin"))
                .body("lines.outcome", everyItem(equalTo("changed")));
        load(root, organization(slug, ann), with(account(bob), "unknown", 1))
                .body("lines.outcome", contains("unchanged", "input_invalid"));
        String id = organizationId(ann);
        ann.request()
                .get("/organizations/{id}?include=details", id)
                .then()
                .body("organization.metadata.plan", equalTo("gold"))
                .body("details.description", equalTo("Rockets"));
        Story.members(ann, id).body("members.roles", containsInAnyOrder(List.of("owner"), List.of("member")));
        ann.request()
                .get("/organizations/{id}/members?include=user", id)
                .then()
                .body("members.user.name", containsInAnyOrder("Ann", "Robert"));
        ann.request()
                .get("/organizations/{id}/invitations", id)
                .then()
                .body("invitations.roles", contains(List.of("admin")));
    }

    @Test
    void anotherOwnerTakesOver() {
        load(root, everything());
        load(root, organization(slug, bob)).body("lines.outcome", contains("changed"));
        load(root, organization(slug, bob)).body("lines.outcome", contains("unchanged"));
        String id = organizationId(ann);
        root.request().get("/admin/organizations/{id}", id).then().body("owner.email", equalTo(bob.email()));
        Story.members(ann, id).body("members.roles", containsInAnyOrder(List.of("owner"), List.of("owner", "billing")));
    }

    @Test
    void onlyTryingLeavesNothing() {
        long before = accounts();
        load(root, file(Stream.concat(Stream.of(everything()), Stream.of(member(slug, ann, "member")))), true)
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("lines.outcome", contains("created", "created", "created", "created", "created", "last_owner"));
        assertEquals(before, accounts());
        assertEquals(0, Database.count("select count(*) from organization where slug = ?", slug));
        load(root, everything()).body("lines.outcome", everyItem(equalTo("created")));
    }

    @Test
    void aRefusedLineDoesNotStopTheOthers() {
        load(
                        root,
                        account(ann),
                        member(slug, ann, "member"),
                        organization(slug, bob),
                        organization(slug, ann),
                        member(slug, ann, "member"),
                        member(slug, guest, "member"))
                .statusCode(200)
                .body(
                        "lines.outcome",
                        contains(
                                "created",
                                "organization_not_found",
                                "account_not_found",
                                "created",
                                "last_owner",
                                "account_not_found"))
                .body("lines.findAll { it.why }.line", contains(2, 3, 5, 6))
                .body("refused", equalTo(4));
        Story.members(ann, organizationId(ann)).body("members", hasSize(1));
    }

    @Test
    void whatStandsInTheWayIsTold() {
        load(root, everything());
        load(root, invitation(slug, ann, "2020-01-01T00:00:00Z", "member"))
                .body("lines.outcome", contains("invitation_expired"));
        Story.delete(ann, organizationId(ann)).statusCode(200);
        load(root, organization(slug, ann), member(slug, bob, "member"), invitation(slug, guest, IN_TIME, "member"))
                .body("lines.outcome", contains("slug_taken", "organization_not_found", "organization_not_found"));
    }

    @Test
    void whatPersonsHaveToldCountsMore() {
        String id = accountId(ann);
        load(root, with(with(account(ann), "email", guest.email()), "name", "Nobody"))
                .body("lines.outcome", contains("unchanged"));
        root.request()
                .get("/users/{id}/export", id)
                .then()
                .body("account.email", equalTo(ann.email()))
                .body("account.name", equalTo("Ann"));

        load(root, with(account(bob), "name", "Robert"));
        accountId(bob);
        load(root, with(account(bob), "name", "Robert")).body("lines.outcome", contains("unchanged"));
        root.request().get("/users/{id}/export", accountId(bob)).then().body("account.name", equalTo("Bob"));
    }

    @Test
    void whoWentComesBackByThemselvesAlone() {
        load(root, account(ann));
        String id = accountId(ann);
        root.request().delete("/users/{id}", id).then().statusCode(200);
        load(root, account(ann), organization(slug, ann))
                .body("lines.outcome", contains("account_not_found", "account_not_found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"import", "export"})
    void isForSystemAdministratorsAlone(String path) {
        refused(ask(given(), path), 401, "credential_invalid");
        refused(ask(ann.request(), path), 403, "permission_denied");
    }

    private static ValidatableResponse ask(RequestSpecification request, String path) {
        return path.equals("export")
                ? request.get("/admin/export").then()
                : Lines.sending(request, "{}").post("/admin/import").then();
    }

    @Test
    void whatIsTooMuchIsRefusedAsAWhole() {
        Stream<Map<String, Object>> many = IntStream.range(0, 1001).mapToObj(i -> account(Person.named("P" + i)));
        load(root, file(many), false)
                .statusCode(400)
                .body("code", equalTo("FRAGNO_VALIDATION_ERROR"))
                .body("issues[0].message", containsString("1000"));
        refused(load(root, "x".repeat(1024 * 1024 + 1), false), 413, "REQUEST_TOO_LARGE");
        load(root, "\n".repeat(1024 * 1024), false).statusCode(200).body("lines", empty());
        refused(root.request().body("{}").post("/admin/import").then(), 415, "UNSUPPORTED_MEDIA_TYPE");
        refused(
                Lines.sending(root.request(), "")
                        .queryParam("dryRun", "1")
                        .post("/admin/import")
                        .then(),
                400,
                "invalid_input");
        refused(
                root.request()
                        .queryParam("cursor", "nonsense")
                        .get("/admin/export")
                        .then(),
                400,
                "invalid_input");
    }

    @Test
    void whatGoesOutComesInAgain() {
        load(root, everything());
        load(root, with(with(account(Person.named("Silent")), "email", null), "name", null));
        var exported = own();
        assertEquals(5, exported.size(), exported::toString);
        assertEquals(List.of(everything()), exported);
        load(root, file(exported.stream()), false).body("lines.outcome", everyItem(equalTo("unchanged")));

        Database.change("delete from organization where slug = ?", slug);
        Database.change("delete from account where subject in (?, ?)", ann.subject(), bob.subject());
        assertEquals(List.of(), own());
        load(root, file(exported.stream()), false).body("lines.outcome", everyItem(equalTo("created")));
        assertEquals(exported, own());
    }

    @RaceTest
    void ofManyAtOnceOneBringsItIn() {
        var outcome = Race.of(i -> load(root, everything()));
        assertEquals(Map.of("200", Race.SIZE), outcome.counts());
        long created = outcome.responses().stream()
                .filter(told -> told.extract().<Integer>path("created") > 0)
                .count();
        long refused = outcome.responses().stream()
                .filter(told -> told.extract().<Integer>path("refused") > 0)
                .count();
        assertEquals(0, refused);
        assertEquals(1, created);
        load(root, everything()).body("unchanged", equalTo(5));
    }

    @SuppressWarnings("unchecked") // an array of maps
    private Map<String, Object>[] everything() {
        return new Map[] {
            account(ann),
            account(bob),
            with(organization(slug, ann), "metadata", Map.of("plan", "gold")),
            member(slug, bob, "admin", "billing"),
            invitation(slug, guest, IN_TIME, "member")
        };
    }

    /** The exported lines that are about this test's people and organization; the owner's own membership is no news. */
    private List<Map<String, Object>> own() {
        return Lines.export(root).stream()
                .filter(told -> ann.subject().equals(told.get("subject"))
                        || bob.subject().equals(told.get("subject"))
                        || slug.equals(told.get("slug"))
                        || slug.equals(told.get("organization")))
                .filter(told -> !member(slug, ann, "owner").equals(told))
                .toList();
    }

    private String organizationId(Person owner) {
        return owner.request().get("/me").then().extract().path("organizations[0].organization.id");
    }

    private String activity() {
        return Database.values(
                        "select string_agg(a.type, ' ' order by a.sequence) from activity a join organization o"
                                + " on o.id = a.organization_id where o.slug = ?",
                        slug)
                .toString();
    }

    private long accounts() {
        return Database.count("select count(*) from account where subject in (?, ?)", ann.subject(), bob.subject());
    }
}
