package orgs.wire.spa;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static orgs.wire.spa.Story.accountId;
import static orgs.wire.spa.Story.member;
import static orgs.wire.spa.Story.memberId;
import static orgs.wire.spa.Story.organization;
import static orgs.wire.spa.Story.profile;
import static orgs.wire.spa.Story.refused;
import static orgs.wire.spa.Story.show;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import orgs.testing.Person;

/** R10 with what is asked for beside the contract, R37, and R38. */
@QuarkusTest
class KnownMembersTest {
    private final Person ann = Person.named("Ann");
    private final Person bob = Person.named("Bob");
    private final Person cleo = Person.named("Cleo");
    private String organizationId;

    @BeforeEach
    void arrange() {
        organizationId = organization(ann);
        member(ann, organizationId, bob, "admin");
        member(bob, organizationId, cleo, "billing", "member");
    }

    @Test
    void membersAreToldWithPersonProfileAndGrant() {
        String profileId = profile(bob, "Bobby");
        show(bob, organizationId, profileId).statusCode(200);

        list(cleo, Map.of("include", "user,profile,grant"))
                .statusCode(200)
                .body("total", equalTo(3))
                .body("members.user.name", contains("Ann", "Bob", "Cleo"))
                .body("members[1].user.id", equalTo(accountId(bob)))
                .body("members[1].user.email", equalTo(bob.email()))
                .body("members[1].profile.id", equalTo(profileId))
                .body("members[1].profile.fields.display-name", equalTo("Bobby"))
                .body("members[0]", not(hasKey("profile")))
                .body("members.grant.primaryOwner", contains(true, false, false))
                .body("members[2].grant.by.id", equalTo(accountId(bob)))
                .body("members[2].grant.by.name", equalTo("Bob"))
                .body("members[2].roles", contains("billing", "member"));
        list(cleo, Map.of("include", "user"))
                .body("members[1]", not(hasKey("profile")))
                .body("members[1]", not(hasKey("grant")));
        list(cleo, Map.of()).statusCode(200).body("$", not(hasKey("total"))).body("members[0]", not(hasKey("user")));
    }

    @Test
    void searchIsForAPartOfNameOrAddress() {
        list(ann, Map.of("search", "LEO", "include", "user"))
                .statusCode(200)
                .body("total", equalTo(1))
                .body("members.user.name", contains("Cleo"));
        list(ann, Map.of("search", bob.email())).body("members.id", contains(memberId(bob, organizationId)));
        list(ann, Map.of("search", "b%b")).body("members", empty()).body("total", equalTo(0));
    }

    @Test
    void roleIsOneOfThoseThatAMemberHas() {
        list(ann, Map.of("role", "billing")).body("members.id", contains(memberId(cleo, organizationId)));
        list(ann, Map.of("role", "owner", "search", "ann")).body("total", equalTo(1));
        list(ann, Map.of("role", "bill")).body("members", empty());
    }

    @Test
    void pagesFollowEachOtherAndTheFirstOneTellsTheTotal() {
        String cursor = list(ann, Map.of("include", "user", "pageSize", "2"))
                .body("members.user.name", contains("Ann", "Bob"))
                .body("total", equalTo(3))
                .body("hasNextPage", equalTo(true))
                .extract()
                .path("cursor");
        list(ann, Map.of("include", "user", "cursor", cursor))
                .body("members.user.name", contains("Cleo"))
                .body("$", not(hasKey("total")))
                .body("hasNextPage", equalTo(false));
    }

    @Test
    void oneMemberIsToldAsInTheList() {
        String memberId = memberId(bob, organizationId);
        one(cleo, organizationId, memberId, "user,grant")
                .statusCode(200)
                .body("member.id", equalTo(memberId))
                .body("member.user.name", equalTo("Bob"))
                .body("member.grant.by.id", equalTo(accountId(ann)));
        one(cleo, organizationId, memberId, "user").body("member", not(hasKey("grant")));
    }

    @Test
    void memberOfAnotherOrganizationIsNotFound() {
        String other = organization(ann);
        refused(one(ann, other, memberId(bob, organizationId), "user"), 404, "member_not_found");
        refused(one(ann, other, "mmbr_none", "user"), 404, "member_not_found");
    }

    @Test
    void strangersAreToldNothing() {
        Person stranger = Person.named("Stranger");
        refused(list(stranger, Map.of("include", "user")), 403, "permission_denied");
        refused(list(stranger, Map.of("search", "bob")), 403, "permission_denied");
        refused(one(stranger, organizationId, memberId(bob, organizationId), "user"), 403, "permission_denied");
        refused(
                ann.request()
                        .get("/organizations/orgn_none/members?include=user")
                        .then(),
                404,
                "organization_not_found");
        refused(list(ann, Map.of("include", "secrets")), 400, "invalid_input");
    }

    @Test
    void profileShownCanBeChangedByItsMemberAlone() {
        String first = profile(cleo, "First");
        String second = profile(cleo, "Second");
        show(cleo, organizationId, first).statusCode(200).body("member.userId", equalTo(accountId(cleo)));
        show(cleo, organizationId, second).statusCode(200);
        list(ann, Map.of("include", "profile", "search", "cleo"))
                .body("members[0].profile.fields.display-name", equalTo("Second"));
        ann.request()
                .get("/organizations/{id}/activity", organizationId)
                .then()
                .body("activity[0].type", equalTo("member.profile_changed"))
                .body("activity[0].after", not(hasKey("profileId")));

        refused(show(bob, organizationId, second), 403, "permission_denied");
        refused(show(cleo, organizationId, "prof_none"), 404, "profile_not_found");
        refused(show(Person.named("Stranger"), organizationId, second), 403, "permission_denied");
        refused(show(cleo, "orgn_none", second), 404, "organization_not_found");
        refused(
                cleo.request()
                        .body("{\"profileId\": null}")
                        .put("/organizations/{id}/membership/profile", organizationId)
                        .then(),
                400,
                "FRAGNO_VALIDATION_ERROR");
    }

    @Test
    void nameAndDefaultProfileAreInMeOnRequest() {
        cleo.request()
                .get("/me?include=profile,permissions")
                .then()
                .statusCode(200)
                .body("user.name", equalTo("Cleo"))
                .body("user", not(hasKey("profile")))
                .body("organizations[0].rank", equalTo("member"));
        String profileId = profile(cleo, "Default");
        cleo.request()
                .queryParam("accountid", accountId(cleo))
                .body(Map.of("profileid", profileId))
                .patch("/api/user/set-account-profile")
                .then()
                .statusCode(200);
        cleo.request()
                .get("/me?include=profile")
                .then()
                .body("user.profile.id", equalTo(profileId))
                .body("user.profile.fields.display-name", equalTo("Default"))
                .body("user.profile.fields.website", nullValue());
        cleo.request().get("/me").then().body("user", not(hasKey("name"))).body("user", not(hasKey("profile")));
    }

    private ValidatableResponse list(Person by, Map<String, String> query) {
        return by.request()
                .queryParams(query)
                .get("/organizations/{id}/members", organizationId)
                .then();
    }

    private static ValidatableResponse one(Person by, String organizationId, String memberId, String include) {
        return by.request()
                .queryParam("include", include)
                .get("/organizations/{id}/members/{member}", organizationId, memberId)
                .then();
    }
}
