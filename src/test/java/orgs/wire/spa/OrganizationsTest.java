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
import static orgs.wire.spa.Story.organizations;
import static orgs.wire.spa.Story.read;
import static orgs.wire.spa.Story.refused;
import static orgs.wire.spa.Story.slug;
import static orgs.wire.spa.Story.update;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.Person;

/** R1, R2 and R7 to R9. */
@QuarkusTest
class OrganizationsTest {
    private final Person ann = Person.named("Ann");
    private final Person bob = Person.named("Bob");

    // Case 1.
    @Test
    void creatorIsOwnerAndListsAndReadsTheOrganization() {
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
                        {"name": " Blanks stay ", "slug": "%s", "logoUrl": "http://localhost/a%%20b.png?x=1#y", "metadata": {"tier": {"level": [1, null, "x"]}}, "id": "mine"}
                        """.formatted(slug("fields")))
                .post("/organizations")
                .then()
                .statusCode(200)
                .body("organization.name", equalTo(" Blanks stay "))
                .body("organization.logoUrl", equalTo("http://localhost/a%20b.png?x=1#y"))
                .body("organization.metadata.tier.level", contains(equalTo(1), nullValue(), equalTo("x")))
                .body("organization.id", startsWith("orgn_"));
    }

    // Case 7.
    @Test
    void outsiderSeesThatItExistsAndNothingElse() {
        String id = organization(ann);
        refused(read(bob, id), 403, "permission_denied");
        refused(read(bob, "orgn_unknown"), 404, "organization_not_found");
    }

    // Cases 8 and 40.
    @Test
    void membersNeitherChangeNorDeleteOwnersDo() {
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

    // Cases 57 and 58.
    @Test
    void deletedOrganizationIsGoneEverywhere() {
        String id = organization(ann);
        String memberId = member(ann, id, bob);
        delete(ann, id).statusCode(200);
        refused(read(ann, id), 404, "organization_not_found");
        organizations(ann, Map.of()).body("organizations", empty());
        refused(Story.members(ann, id), 404, "organization_not_found");
        refused(Story.activate(ann, id), 404, "organization_not_found");
        refused(Story.inviting(ann, id, "who@example.test"), 404, "organization_not_found");
        refused(Story.add(ann, id, "acct_x"), 404, "organization_not_found");
        ann.request().get("/me").then().body("organizations", empty());
        refused(Story.remove(ann, id, memberId), 404, "organization_not_found");
        refused(Story.replaceRoles(ann, id, memberId, "admin"), 404, "organization_not_found");
    }

    // Case 59.
    @Test
    void nullClearsAndAbsentKeeps() {
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
}
