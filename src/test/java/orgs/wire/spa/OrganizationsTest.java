package orgs.wire.spa;

import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static orgs.wire.spa.Story.create;
import static orgs.wire.spa.Story.delete;
import static orgs.wire.spa.Story.member;
import static orgs.wire.spa.Story.organization;
import static orgs.wire.spa.Story.refused;
import static orgs.wire.spa.Story.slug;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.Person;

/** R1, R2 and R7 to R9. The numbers are those of the contract's conformance list (§7) and of its defects (§9). */
@QuarkusTest
class OrganizationsTest {
    private final Person ann = Person.named("Ann");
    private final Person bob = Person.named("Bob");

    @Test
    void case1CreatorIsOwnerAndListsAndReadsTheOrganization() {
        String id = create(ann, slug("acme"))
                .statusCode(200)
                .body("organization.id", startsWith("orgn_"))
                .body("organization.name", equalTo("Acme"))
                .body("organization.logoUrl", nullValue())
                .body("organization.metadata", nullValue())
                .body("organization.deletedAt", nullValue())
                .body("organization.createdBy", equalTo(Story.accountId(ann)))
                .body("organization.createdAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"))
                .body("member.roles", contains("owner"))
                .extract()
                .path("organization.id");

        ann.request()
                .get("/organizations")
                .then()
                .statusCode(200)
                .body("organizations", hasSize(1))
                .body("organizations[0].organization.id", equalTo(id))
                .body("organizations[0].member.roles", contains("owner"))
                .body("hasNextPage", equalTo(false))
                .body("$", not(hasKey("cursor")));
        read(ann, id)
                .statusCode(200)
                .body("organization.id", equalTo(id))
                .body("member.userId", equalTo(Story.accountId(ann)))
                .body("member.organizationId", equalTo(id))
                .body("member.roles", contains("owner"));
    }

    @Test
    void organizationAndFirstMemberHaveFourEqualTimes() {
        var created = create(ann, slug("times")).extract().jsonPath();
        String time = created.getString("organization.createdAt");
        assertEquals(time, created.getString("organization.updatedAt"));
        assertEquals(time, created.getString("member.createdAt"));
        assertEquals(time, created.getString("member.updatedAt"));
    }

    @Test
    void everyFieldThatCanBeGivenIsKept() {
        ann.request()
                .body("""
                        {"name": " Blanks stay ", "slug": "%s", "logoUrl": "any text", "metadata": {"tier": {"level": [1, null, "x"]}}, "id": "mine"}
                        """.formatted(slug("fields")))
                .post("/organizations")
                .then()
                .statusCode(200)
                .body("organization.name", equalTo(" Blanks stay "))
                .body("organization.logoUrl", equalTo("any text"))
                .body("organization.metadata.tier.level", contains(equalTo(1), nullValue(), equalTo("x")))
                .body("organization.id", startsWith("orgn_"));
    }

    @ParameterizedTest
    @CsvSource({
        "' Spaced Out %s ',spaced-out-%s",
        "Ünï Cödé %s,n-c-d-%s",
        "a--b__c%s,a-b-c%s",
        "'it''s \"q\" %s',its-q-%s",
        "-abc%s-,abc%s"
    })
    void slugsAreNormalized(String given, String normalized) {
        String unique = slug("x").substring(2);
        create(ann, given.formatted(unique))
                .statusCode(200)
                .body("organization.slug", equalTo(normalized.formatted(unique)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "!!!", "-a-"})
    void slugsOfWhichTooLittleIsLeftAreRefused(String slug) {
        refused(create(ann, slug), 400, "invalid_input");
    }

    @Test
    void slugsAreNeverTruncated() {
        refused(create(ann, "a".repeat(64)), 400, "invalid_input");
        create(ann, (slug("long-") + "a".repeat(63)).substring(0, 63)).statusCode(200);
    }

    @Test
    void case36SlugThatIsTakenIsRefusedAlsoAfterTheOrganizationIsDeleted() {
        String slug = slug("taken");
        String id = create(ann, slug).extract().path("organization.id");
        refused(create(bob, slug.toUpperCase()), 400, "organization_slug_taken");
        delete(ann, id).statusCode(200);
        refused(create(bob, slug), 400, "organization_slug_taken");
    }

    @Test
    void case2And45PagesFollowEachOtherWithoutGapOrDuplicate() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(organization(ann));
        }
        List<String> walked = new ArrayList<>();
        var page = list(ann, Map.of("pageSize", "2"));
        page.body("organizations", hasSize(2)).body("hasNextPage", equalTo(true));
        walked.addAll(page.extract().path("organizations.organization.id"));
        String cursor = page.extract().path("cursor");
        while (cursor != null) {
            var next = list(ann, Map.of("cursor", cursor, "pageSize", "50")).statusCode(200);
            List<String> found = next.extract().path("organizations.organization.id");
            walked.addAll(found);
            assertEquals(Math.min(2, 5 - (walked.size() - found.size())), found.size(), "a cursor keeps its page size");
            cursor = next.extract().path("cursor");
        }
        assertEquals(ids, walked);
        refused(io.restassured.RestAssured.get("/organizations?pageSize=1").then(), 401, "credential_invalid");
    }

    @Test
    void defect3DeletedOrganizationsDoNotShortenPages() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ids.add(organization(ann));
        }
        delete(ann, ids.get(0));
        delete(ann, ids.get(1));
        list(ann, Map.of("pageSize", "1"))
                .body("organizations.organization.id", contains(ids.get(2)))
                .body("hasNextPage", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "e30=", "e30.e30", "%00", "a.b.c", "'"})
    void case3CursorsThatWeDidNotMakeAreRefused(String cursor) {
        refused(list(ann, Map.of("cursor", cursor)), 400, "invalid_input");
    }

    @Test
    void case3CursorOfOneListIsRefusedByTheOther() {
        String id = organization(ann);
        organization(ann);
        member(ann, id, bob);
        String ofOrganizations = list(ann, Map.of("pageSize", "1")).extract().path("cursor");
        String ofMembers = ann.request()
                .get("/organizations/{id}/members?pageSize=1", id)
                .then()
                .extract()
                .path("cursor");
        refused(list(ann, Map.of("cursor", ofMembers)), 400, "invalid_input");
        refused(
                ann.request()
                        .queryParam("cursor", ofOrganizations)
                        .get("/organizations/{id}/members", id)
                        .then(),
                400,
                "invalid_input");
        refused(list(ann, Map.of("cursor", ofOrganizations + "x")), 400, "invalid_input");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "101", "1.5", "-1", "ten", "99999999999"})
    void pageSizesOutsideOneToHundredAreRefused(String pageSize) {
        refused(list(ann, Map.of("pageSize", pageSize)), 400, "invalid_input");
    }

    @Test
    void emptyCursorCountsAsAbsent() {
        list(ann, Map.of("cursor", "")).statusCode(200).body("organizations", empty());
    }

    @Test
    void case7OutsiderSeesThatItExistsAndNothingElse() {
        String id = organization(ann);
        refused(read(bob, id), 403, "permission_denied");
        refused(read(bob, "orgn_unknown"), 404, "organization_not_found");
    }

    @Test
    void case8And40MembersNeitherChangeNorDeleteOwnersDo() {
        String id = organization(ann);
        member(ann, id, bob);
        refused(update(bob, id, Map.of("name", "Mine")), 403, "permission_denied");
        refused(delete(bob, id), 403, "permission_denied");

        update(ann, id, Map.of("name", "Renamed")).statusCode(200).body("organization.name", equalTo("Renamed"));
        delete(ann, id).statusCode(200).body("success", equalTo(true));
        refused(update(ann, id, Map.of("name", "Again")), 404, "organization_not_found");
        refused(delete(ann, id), 404, "organization_not_found");
    }

    @Test
    void adminsChangeButDoNotDelete() {
        String id = organization(ann);
        member(ann, id, bob, "admin");
        update(bob, id, Map.of("name", "By an admin")).statusCode(200);
        refused(delete(bob, id), 403, "permission_denied");
    }

    @Test
    void case57And58DeletedOrganizationIsGoneEverywhere() {
        String id = organization(ann);
        String memberId = member(ann, id, bob);
        delete(ann, id).statusCode(200);
        refused(read(ann, id), 404, "organization_not_found");
        list(ann, Map.of()).body("organizations", empty());
        refused(Story.members(ann, id), 404, "organization_not_found");
        refused(Story.activate(ann, id), 404, "organization_not_found");
        refused(Story.inviting(ann, id, "who@example.test"), 404, "organization_not_found");
        refused(Story.add(ann, id, "acct_x"), 404, "organization_not_found");
        ann.request().get("/me").then().body("organizations", empty());
        refused(Story.remove(ann, id, memberId), 404, "organization_not_found");
        refused(Story.replaceRoles(ann, id, memberId, "admin"), 404, "organization_not_found");
    }

    @Test
    void case37OwnSlugMayBeGivenAgain() {
        String slug = slug("same");
        String id = create(ann, slug).extract().path("organization.id");
        update(ann, id, Map.of("slug", slug.toUpperCase())).statusCode(200).body("organization.slug", equalTo(slug));
    }

    @Test
    void changingToATakenSlugIsRefusedAndChangesNothing() {
        String taken = slug("taken");
        create(bob, taken);
        String id = organization(ann);
        refused(update(ann, id, Map.of("slug", taken, "name", "New")), 400, "organization_slug_taken");
        read(ann, id).body("organization.name", equalTo("Acme"));
    }

    @Test
    void case59NullClearsAndAbsentKeeps() {
        String id = organization(ann);
        update(ann, id, Map.of("logoUrl", "https://logo.example", "metadata", Map.of("a", Map.of("b", 1))))
                .statusCode(200)
                .body("organization.logoUrl", equalTo("https://logo.example"))
                .body("organization.metadata.a.b", equalTo(1))
                .body("organization.name", equalTo("Acme"));
        update(ann, id, Map.of("metadata", Map.of())).body("organization.metadata", anEmptyMap());
        Map<String, Object> cleared = new HashMap<>();
        cleared.put("logoUrl", null);
        cleared.put("metadata", null);
        update(ann, id, cleared)
                .statusCode(200)
                .body("organization.logoUrl", nullValue())
                .body("organization.metadata", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"unknown\": 1}"})
    void changeWithoutAKnownFieldIsRefused(String body) {
        ann.request()
                .body(body)
                .patch("/organizations/{id}", organization(ann))
                .then()
                .statusCode(400)
                .body("code", equalTo("FRAGNO_VALIDATION_ERROR"))
                .body("issues[0].message", equalTo("At least one field must be provided"))
                .body("issues[0].path", empty());
    }

    @Test
    void literalSegmentIsAnIdWhereNoLiteralRouteIsDeclared() {
        refused(update(ann, "active", Map.of("name", "x")), 404, "organization_not_found");
        refused(delete(ann, "invitations"), 404, "organization_not_found");
    }

    @Test
    void everyChangeStandsInTheActivityAndNobodyButAdministratorsReadsIt() {
        String id = organization(ann);
        member(ann, id, bob);
        update(ann, id, Map.of("name", "Renamed"));
        ann.request()
                .get("/organizations/{id}/activity", id)
                .then()
                .statusCode(200)
                .body(
                        "activity.type",
                        contains("organization.updated", "member.added", "member.added", "organization.created"))
                .body("activity[0].before.name", equalTo("Acme"))
                .body("activity[0].after.name", equalTo("Renamed"))
                .body("activity[0].actorId", equalTo(Story.accountId(ann)))
                .body("activity.subjectId", hasItems(id));
        var first =
                ann.request().get("/organizations/{id}/activity?pageSize=3", id).then();
        String cursor = first.body("hasNextPage", equalTo(true)).extract().path("cursor");
        ann.request()
                .queryParam("cursor", cursor)
                .get("/organizations/{id}/activity", id)
                .then()
                .body("activity.type", contains("organization.created"))
                .body("hasNextPage", equalTo(false));
        refused(bob.request().get("/organizations/{id}/activity", id).then(), 403, "permission_denied");
        refused(
                Person.named("Stranger")
                        .request()
                        .get("/organizations/{id}/activity", id)
                        .then(),
                403,
                "permission_denied");
        refused(ann.request().get("/organizations/orgn_none/activity").then(), 404, "organization_not_found");
    }

    @Test
    void answersBelowThePrefixToo() {
        String id = organization(ann);
        ann.request()
                .get("/api/auth/organizations/{id}", id)
                .then()
                .statusCode(200)
                .body("organization.id", notNullValue());
        ann.request().get("/api/auth/organizations/").then().statusCode(200);
        ann.request().get("/organizations/").then().statusCode(200);
    }

    private static ValidatableResponse list(Person by, Map<String, String> query) {
        return by.request().queryParams(query).get("/organizations").then();
    }

    private static ValidatableResponse read(Person by, String id) {
        return by.request().get("/organizations/{id}", id).then();
    }

    private static ValidatableResponse update(Person by, String id, Map<String, ?> change) {
        return by.request().body(change).patch("/organizations/{id}", id).then();
    }
}
