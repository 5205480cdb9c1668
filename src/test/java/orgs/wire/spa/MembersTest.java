package orgs.wire.spa;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static orgs.wire.spa.Story.accountId;
import static orgs.wire.spa.Story.add;
import static orgs.wire.spa.Story.member;
import static orgs.wire.spa.Story.memberId;
import static orgs.wire.spa.Story.members;
import static orgs.wire.spa.Story.organization;
import static orgs.wire.spa.Story.refused;
import static orgs.wire.spa.Story.remove;
import static orgs.wire.spa.Story.replaceRoles;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import orgs.testing.Person;

/** R10 to R13. */
@QuarkusTest
class MembersTest {
    private final Person ann = Person.named("Ann");
    private final Person bob = Person.named("Bob");
    private final Person cat = Person.named("Cat");
    private final Person stranger = Person.named("Stranger");

    // Cases 9 and 46.
    @Test
    void ownerAddsAndPagesFollowEachOther() {
        String id = organization(ann);
        refused(add(stranger, id, accountId(bob)), 403, "permission_denied");
        add(ann, id, accountId(bob)).statusCode(200).body("member.roles", contains("member"));
        add(ann, id, accountId(cat), "billing", "billing", " admin ")
                .statusCode(200)
                .body("member.roles", contains("billing", "admin"))
                .body("member.userId", equalTo(accountId(cat)))
                .body("member.organizationId", equalTo(id));

        List<String> walked = new ArrayList<>();
        String cursor = "";
        do {
            var page = ann.request()
                    .queryParam("cursor", cursor)
                    .get("/organizations/{id}/members?pageSize=1", id)
                    .then()
                    .statusCode(200)
                    .body("members", hasSize(1));
            walked.addAll(page.extract().path("members.userId"));
            cursor = page.extract().path("cursor");
        } while (cursor != null);
        assertEquals(List.of(accountId(ann), accountId(bob), accountId(cat)), walked);
        refused(members(stranger, id), 403, "permission_denied");
    }

    // Case 10.
    @Test
    void plainMemberNeitherReplacesNorRemoves() {
        String id = organization(ann);
        member(ann, id, bob);
        String catsId = member(ann, id, cat);
        refused(replaceRoles(bob, id, catsId, "admin"), 403, "permission_denied");
        refused(remove(bob, id, catsId), 403, "permission_denied");
        replaceRoles(ann, id, catsId, "admin").statusCode(200).body("member.roles", contains("admin"));
        remove(ann, id, catsId).statusCode(200).body("success", equalTo(true));
        members(ann, id).body("members", hasSize(2));
    }

    // Case 11.
    @Test
    void invalidCredentialIsRefused() {
        String id = organization(ann);
        String bobsId = member(ann, id, bob);
        refused(
                unknown()
                        .body(Map.of("userId", accountId(cat)))
                        .post("/organizations/{id}/members", id)
                        .then(),
                401,
                "credential_invalid");
        refused(
                unknown()
                        .body(Map.of("roles", List.of("admin")))
                        .patch("/organizations/{id}/members/{member}", id, bobsId)
                        .then(),
                401,
                "credential_invalid");
        refused(
                unknown()
                        .delete("/organizations/{id}/members/{member}", id, bobsId)
                        .then(),
                401,
                "credential_invalid");
    }

    private static RequestSpecification unknown() {
        return given().header("Authorization", "Bearer nonsense").contentType("application/json");
    }

    // Case 12.
    @Test
    void addingToAMissingOrganizationIsRefused() {
        refused(add(ann, "orgn_missing", accountId(bob)), 404, "organization_not_found");
    }

    // Cases 26 and 38.
    @Test
    void memberWithTwoRolesIsOneEntry() {
        String id = organization(ann);
        String bobsId = member(ann, id, bob, "admin", "member");
        members(ann, id).body("members", hasSize(2)).body("members[1].roles", containsInAnyOrder("admin", "member"));
        replaceRoles(ann, id, bobsId, "member", "admin", "member").body("member.roles", contains("member", "admin"));
    }

    // Case 41.
    @Test
    void lastOwnerIsNeitherDemotedNorRemovedNorLeaves() {
        String id = organization(ann);
        member(ann, id, bob, "admin");
        String annsId = memberId(ann, id);
        refused(replaceRoles(ann, id, annsId, "admin"), 400, "last_owner");
        refused(remove(ann, id, annsId), 400, "last_owner");
    }

    // Defect 4.
    @Test
    void oneOfTwoOwnersCanBeDemotedAndTheOtherBecomesThePrimaryOne() {
        String id = organization(ann);
        String bobsId = member(ann, id, bob, "owner");
        replaceRoles(bob, id, memberId(ann, id), "member").statusCode(200).body("member.roles", contains("member"));
        refused(replaceRoles(bob, id, bobsId, "member"), 400, "last_owner");
        ann.request().get("/organizations/{id}", id).then().body("member.roles", contains("member"));
    }

    @Test
    void oneOfTwoOwnersMayLeave() {
        String id = organization(ann);
        member(ann, id, bob, "owner");
        remove(ann, id, memberId(ann, id)).statusCode(200);
        members(bob, id).body("members", hasSize(1));
    }

    // Defect 5.
    @Test
    void plainMemberMayLeave() {
        String id = organization(ann);
        String bobsId = member(ann, id, bob);
        remove(bob, id, bobsId).statusCode(200);
        refused(members(bob, id), 403, "permission_denied");
        members(ann, id).body("members", hasSize(1));
    }

    // Defect 9.
    @Test
    void unknownAccountIsNotAdded() {
        refused(add(ann, organization(ann), "acct_nobody"), 404, "user_not_found");
    }

    @Test
    void memberAlreadyThereIsToldBeforePermission() {
        String id = organization(ann);
        refused(add(ann, id, accountId(ann)), 400, "member_already_exists");
        refused(add(stranger, id, accountId(ann)), 400, "member_already_exists");
    }

    @Test
    void nobodyActsOnOrGrantsARankAboveTheirOwn() {
        String id = organization(ann);
        String bobsId = member(ann, id, bob, "admin");
        String annsId = memberId(ann, id);
        refused(replaceRoles(bob, id, annsId, "member"), 403, "permission_denied");
        refused(remove(bob, id, annsId), 403, "permission_denied");
        refused(replaceRoles(bob, id, bobsId, "owner"), 403, "permission_denied");
        refused(add(bob, id, accountId(cat), "owner"), 403, "permission_denied");
        add(bob, id, accountId(cat), "admin").statusCode(200);
    }

    @Test
    void memberOfAnotherOrganizationIsNotFoundHereAndAStrangerMayNothing() {
        String id = organization(ann);
        String bobsId = member(ann, id, bob);
        String other = organization(ann);
        refused(replaceRoles(ann, other, bobsId, "admin"), 404, "member_not_found");
        refused(remove(ann, other, bobsId), 404, "member_not_found");
        refused(replaceRoles(ann, id, "mmbr_unknown", "admin"), 404, "member_not_found");
        refused(remove(ann, id, "mmbr_unknown"), 404, "member_not_found");
        refused(replaceRoles(stranger, id, bobsId, "admin"), 403, "permission_denied");
        refused(remove(stranger, id, bobsId), 403, "permission_denied");
        refused(remove(ann, "orgn_unknown", bobsId), 403, "permission_denied");
    }

    @Test
    void systemAdministratorWithoutMembershipUsesAnotherApi() {
        String id = organization(ann);
        Person root = Person.systemAdministrator("Root");
        refused(members(root, id), 403, "permission_denied");
        member(ann, id, root, "member");
        replaceRoles(root, id, memberId(ann, id), "owner", "billing").statusCode(200);
    }
}
