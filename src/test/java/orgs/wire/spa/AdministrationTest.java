package orgs.wire.spa;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static orgs.wire.spa.Story.accountId;
import static orgs.wire.spa.Story.delete;
import static orgs.wire.spa.Story.invite;
import static orgs.wire.spa.Story.member;
import static orgs.wire.spa.Story.refused;
import static orgs.wire.spa.Story.slug;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.Person;

/** R39 to R44, R49 and R53: what system administrators read of all organizations, and how they make and end one. */
@QuarkusTest
class AdministrationTest {
    private final Person root = Person.systemAdministrator("Root");
    private final Person ann = Person.named("Ann");
    private final Person bob = Person.named("Bob");
    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

    @ParameterizedTest
    @ValueSource(
            strings = {"organizations", "organizations/orgn_none", "memberships", "invitations", "accounts", "figures"})
    void isForSystemAdministratorsAlone(String path) {
        refused(given().get("/admin/" + path).then(), 401, "credential_invalid");
        refused(get(ann, path, Map.of()), 403, "permission_denied");
    }

    @Test
    void anOrganizationIsMadeForSomebody() {
        String slug = slug("for-ann");
        String id = making(root, accountId(ann), slug)
                .statusCode(200)
                .body("organization.name", equalTo("Acme"))
                .body("organization.slug", equalTo(slug))
                .extract()
                .path("organization.id");
        ann.request()
                .get("/me")
                .then()
                .body("organizations.organization.id", contains(id))
                .body("organizations.member.roles", contains(List.of("owner")));
        root.request().get("/me").then().body("organizations", empty());
        get(root, "organizations/" + id, Map.of()).body("owner.id", equalTo(accountId(ann)));

        refused(making(root, accountId(ann), slug), 400, "organization_slug_taken");
        refused(making(root, "acct_none", slug("for-nobody")), 404, "user_not_found");
        refused(making(ann, accountId(ann), slug("for-ann")), 403, "permission_denied");
    }

    @Test
    void organizationsAreToldWithOwnerAndCounts() {
        String id = organization(ann, word + " Rockets");
        member(ann, id, bob);
        invite(ann, id, Person.named("Guest"));

        get(root, "organizations", Map.of("search", word.toUpperCase(Locale.ROOT)))
                .statusCode(200)
                .body("organizations", hasSize(1))
                .body("organizations[0].organization.id", equalTo(id))
                .body("organizations[0].details.ownerId", equalTo(accountId(ann)))
                .body("organizations[0].owner.name", equalTo("Ann"))
                .body("organizations[0].owner.email", equalTo(ann.email()))
                .body("organizations[0].counts.members", equalTo(2))
                .body("organizations[0].counts.events", equalTo(0))
                .body("organizations[0].counts.pendingInvitations", equalTo(1))
                .body("organizations[0]", not(hasKey("purgedFrom")));
        get(root, "organizations/" + id, Map.of()).statusCode(200).body("organization.id", equalTo(id));
        refused(get(root, "organizations/orgn_none", Map.of()), 404, "organization_not_found");
    }

    @Test
    void organizationIsFoundByItsSlug() {
        String id = organization(ann, "Acme");
        String slug = get(root, "organizations/" + id, Map.of()).extract().path("organization.slug");
        get(root, "organizations", Map.of("search", slug)).body("organizations.organization.id", contains(id));
    }

    @Test
    void deletedOrganizationsAreListedWithTheTimeOfTheirPurge() {
        String id = organization(ann, word + " Rockets");
        delete(ann, id).statusCode(200);
        get(root, "organizations", Map.of("search", word)).body("organizations", empty());
        get(root, "organizations", Map.of("search", word, "state", "deleted"))
                .statusCode(200)
                .body("organizations.organization.id", contains(id))
                .body("organizations[0].organization.deletedAt", notNullValue())
                .body("organizations[0].purgedFrom", notNullValue());
        get(root, "organizations/" + id, Map.of()).body("purgedFrom", notNullValue());
    }

    @Test
    void deletesTheOrganizationOfOthersSoThatItCanBeRestored() {
        String id = organization(ann, word + " Rockets");
        invite(ann, id, Person.named("Guest"));
        refused(given().delete("/admin/organizations/{id}", id).then(), 401, "credential_invalid");
        refused(end(ann, id), 403, "permission_denied"); // owners have a route of their own
        refused(end(bob, id), 403, "permission_denied");
        refused(end(root, "orgn_none"), 404, "organization_not_found");

        end(root, id).statusCode(200).body("success", equalTo(true));
        get(root, "organizations/" + id, Map.of())
                .body("purgedFrom", notNullValue())
                .body("counts.pendingInvitations", equalTo(0));
        refused(ann.request().get("/organizations/{id}", id).then(), 404, "organization_not_found");
        refused(end(root, id), 404, "organization_not_found");
    }

    @ParameterizedTest
    @CsvSource({"createdAt, asc, b a c", "createdAt, desc, c a b", "name, asc, a b c", "name, desc, c b a"})
    void pagesFollowEachOtherInEveryOrder(String sortBy, String sortOrder, String expected) {
        List.of("b", "a", "c").forEach(letter -> organization(ann, word + " of " + letter));
        List<String> walked = new ArrayList<>();
        String cursor = "";
        do {
            var page = get(
                            root,
                            "organizations",
                            Map.of(
                                    "search", word,
                                    "sortBy", sortBy,
                                    "sortOrder", sortOrder,
                                    "pageSize", "1",
                                    "cursor", cursor))
                    .statusCode(200);
            walked.addAll(page.extract().path("organizations.organization.name"));
            cursor = page.extract().path("cursor");
        } while (cursor != null && walked.size() < 5);
        assertEquals(
                List.of(expected.split(" ")),
                walked.stream().map(name -> name.substring(name.length() - 1)).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "organizations, state, gone",
        "organizations, sortBy, slug",
        "organizations, sortOrder, up",
        "organizations, pageSize, 0",
        "organizations, cursor, nonsense",
        "memberships, cursor, nonsense",
        "invitations, state, nonsense",
        "invitations, channel, smoke",
        "accounts, pageSize, 101"
    })
    void badQueryIsRefused(String path, String parameter, String value) {
        refused(get(root, path, Map.of(parameter, value)), 400, "invalid_input");
    }

    @Test
    void membershipsAreThoseOfAnAccountOrOfAnOrganization() {
        String first = organization(ann, "First");
        String second = organization(ann, "Second");
        member(ann, first, bob, "admin");

        get(root, "memberships", Map.of("accountId", accountId(ann)))
                .statusCode(200)
                .body("memberships.organization.id", contains(second, first))
                .body("memberships[0].organization.name", equalTo("Second"))
                .body("memberships[0].member.user.name", equalTo("Ann"))
                .body("memberships[0].member.grant.primaryOwner", equalTo(true));
        get(root, "memberships", Map.of("organizationId", first))
                .body("memberships.member.user.name", contains("Bob", "Ann"));
        get(root, "memberships", Map.of("organizationId", first, "role", "admin"))
                .body("memberships.member.user.name", contains("Bob"));
        get(root, "memberships", Map.of("organizationId", first, "search", "ann"))
                .body("memberships.member.user.name", contains("Ann"));
    }

    @Test
    void invitationsAreThoseOfEveryChannelWithoutTheirSecrets() {
        String id = organization(ann, "Acme");
        ann.request()
                .body(Map.of("role", "org_viewer", "note", "A link"))
                .post("/api/organizations/{id}/invites", id)
                .then()
                .statusCode(201);
        Story.Invited mailed = invite(ann, id, bob);

        get(root, "invitations", Map.of("organizationId", id))
                .statusCode(200)
                .body("invitations.invitation.channel", contains("email", "link"))
                .body("invitations[0].invitation.id", equalTo(mailed.id()))
                .body("invitations[0].invitation.inviter.name", equalTo("Ann"))
                .body("invitations[0].organization.name", equalTo("Acme"))
                .body("invitations[0].invitation", not(hasKey("token")))
                .body("invitations.invitation.code", everyItem(nullValue()));
        get(root, "invitations", Map.of("organizationId", id, "channel", "link"))
                .body("invitations.invitation.note", contains("A link"));
        get(root, "invitations", Map.of("accountId", accountId(ann), "state", "rejected"))
                .body("invitations", empty());
        get(root, "invitations", Map.of("accountId", accountId(ann), "search", bob.email()))
                .body("invitations.invitation.id", contains(mailed.id()));
    }

    @Test
    void accountsAreFoundByAPartOfNameOrAddress() {
        Person named =
                new Person("Nora " + word, UUID.randomUUID().toString(), word + "@example.test", true, List.of());
        String id = accountId(named);
        for (String text : List.of("nora " + word, word.toUpperCase(Locale.ROOT) + "@EXAMPLE")) {
            get(root, "accounts", Map.of("search", text))
                    .statusCode(200)
                    .body("accounts.id", contains(id))
                    .body("accounts[0].name", equalTo("Nora " + word))
                    .body("accounts[0].systemAdministrator", equalTo(false))
                    .body("hasNextPage", equalTo(false));
        }
        get(root, "accounts", Map.of("pageSize", "1"))
                .body("accounts", hasSize(1))
                .body("hasNextPage", equalTo(true));
    }

    @Test
    void figuresAreThoseOfNinetyDays() {
        int before = today().extract().path("days[89].made.organizations");
        organization(ann, "Acme");
        today().body("days", hasSize(90))
                .body("days[89].date", equalTo(LocalDate.now(ZoneOffset.UTC).toString()))
                .body("days[89].made.organizations", greaterThanOrEqualTo(before + 1))
                .body("days[89].made.members", greaterThanOrEqualTo(1))
                .body("days[89].made.accounts", greaterThanOrEqualTo(2))
                .body("days[0].made.organizations", equalTo(0))
                .body("now.organizations", greaterThanOrEqualTo(1))
                .body("now.invitations", greaterThanOrEqualTo(0));
    }

    private ValidatableResponse today() {
        return get(root, "figures", Map.of()).statusCode(200);
    }

    private static String organization(Person owner, String name) {
        return owner.request()
                .body(Map.of("name", name, "slug", slug("acme")))
                .post("/organizations")
                .then()
                .statusCode(200)
                .extract()
                .path("organization.id");
    }

    private static ValidatableResponse end(Person by, String organizationId) {
        return by.request().delete("/admin/organizations/{id}", organizationId).then();
    }

    private static ValidatableResponse get(Person by, String path, Map<String, String> query) {
        return by.request().queryParams(query).get("/admin/" + path).then();
    }

    private static ValidatableResponse making(Person by, String ownerId, String slug) {
        return by.request()
                .body(Map.of("ownerId", ownerId, "name", "Acme", "slug", slug))
                .post("/admin/organizations")
                .then();
    }
}
