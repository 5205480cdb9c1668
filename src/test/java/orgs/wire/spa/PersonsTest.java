package orgs.wire.spa;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static orgs.wire.spa.Story.accountId;
import static orgs.wire.spa.Story.member;
import static orgs.wire.spa.Story.members;
import static orgs.wire.spa.Story.organization;
import static orgs.wire.spa.Story.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.Person;

/** R30 to R33: persons go, and are told what is stored about them. */
@QuarkusTest
class PersonsTest {
    private final Person root = Person.systemAdministrator("Root");
    private final Person ann = Person.named("Ann");
    private final Person bob = Person.named("Bob");
    /** A later one would be that of somebody new. */
    private final String annsToken = ann.token();

    @Test
    void whoGoesIsNobodyAnyMore() {
        String id = organization(bob);
        member(bob, id, ann, "admin");
        String account = accountId(ann);
        String session = exchanged(annsToken);

        as(annsToken).delete("/me").then().statusCode(200).body("success", equalTo(true));

        refused(as(annsToken).get("/me").then(), 401, "credential_invalid");
        refused(as(session).get("/me").then(), 401, "credential_invalid");
        refused(as(annsToken).delete("/me").then(), 401, "credential_invalid");
        members(bob, id).body("members.userId", contains(accountId(bob)));
        root.request().queryParam("search", ann.email()).get("/users").then().body("users", empty());
        refused(Story.add(bob, id, account, "member"), 404, "user_not_found");
        bob.request()
                .get("/organizations/{id}/activity", id)
                .then()
                .body("activity[0].type", equalTo("member.removed"))
                .body("activity[0].actorId", equalTo(account))
                .body("activity[0].before.accountId", equalTo(account));
    }

    @Test
    void aSystemAdministratorRemovesAnybody() {
        String account = accountId(ann);
        remove(account).statusCode(200).body("success", equalTo(true));
        refused(as(annsToken).get("/me").then(), 401, "credential_invalid");
        refused(remove(account), 404, "user_not_found");
    }

    @Test
    void whoSignsInAgainIsSomebodyNew() {
        String id = organization(bob);
        member(bob, id, ann, "admin");
        String former = accountId(ann);
        remove(former).statusCode(200);

        String later = ann.unsigned().time("iat", Instant.now().plusSeconds(5)).sign();
        String account = as(later)
                .get("/me")
                .then()
                .statusCode(200)
                .body("organizations", empty())
                .extract()
                .path("user.id");
        assertNotEquals(former, account);
        // What was stolen of the former account opens the new one as little.
        refused(as(annsToken).get("/me").then(), 401, "credential_invalid");
        as(later).get("/me").then().statusCode(200).body("user.id", equalTo(account));
    }

    @Test
    void whoWouldLeaveOrganizationsWithoutAnOwnerIsToldWhich() {
        String id = organization(ann);
        String second = organization(ann);
        String shared = organization(ann);
        member(ann, shared, bob, "owner");
        member(ann, id, bob, "admin");
        for (var refusal : List.of(as(annsToken).delete("/me").then(), remove(accountId(ann)))) {
            refused(refusal, 400, "last_owner");
            refusal.body("organizations.id", containsInAnyOrder(id, second))
                    .body("organizations.name", contains("Acme", "Acme"))
                    .body("organizations[0].slug", containsString("acme-"));
        }
        members(ann, shared).body("members", hasSize(2));

        Story.delete(ann, second).statusCode(200);
        Story.replaceRoles(ann, id, Story.memberId(bob, id), "owner").statusCode(200);
        as(annsToken).delete("/me").then().statusCode(200);
        for (String kept : List.of(id, shared)) {
            members(bob, kept).body("members.userId", contains(accountId(bob)));
            bob.request()
                    .get("/organizations/{id}/activity", kept)
                    .then()
                    .body("activity.type", hasItem("owner.changed"));
        }
    }

    /** Only a system administrator can restore it, for those who are left. */
    @Test
    void aDeletedOrganizationKeepsItsLastOwnerAsLongAsOthersAreInIt() {
        String id = organization(ann);
        member(ann, id, bob, "member");
        Story.delete(ann, id).statusCode(200);
        var refusal = as(annsToken).delete("/me").then();
        refused(refusal, 400, "last_owner");
        refusal.body("organizations.id", contains(id)).body("organizations.deletedAt", not(hasItem(nullValue())));

        removeInFavourOf(accountId(ann), accountId(bob)).statusCode(200);
        root.request().post("/api/organizations/{id}/restore", id).then().statusCode(200);
        members(bob, id).body("members.roles", contains(List.of("owner", "member")));
    }

    @Test
    void aSuccessorTakesOverWhatHasNoOtherOwner() {
        String id = organization(ann);
        String joined = organization(ann);
        member(ann, joined, bob, "editor");
        String shared = organization(ann);
        Person kim = Person.named("Kim");
        member(ann, shared, kim, "owner");

        removeInFavourOf(accountId(ann), accountId(bob)).statusCode(200);
        members(bob, id)
                .body("members.userId", contains(accountId(bob)))
                .body("members.roles", contains(List.of("owner")));
        members(bob, joined).body("members.roles", contains(List.of("owner", "editor")));
        members(kim, shared).body("members.userId", contains(accountId(kim)));
    }

    @Test
    void onlyALivingAccountOfSomebodyElseSucceeds() {
        organization(ann);
        String account = accountId(ann);
        String gone = accountId(bob);
        remove(gone).statusCode(200);
        refused(removeInFavourOf(account, "acct_unknown"), 404, "user_not_found");
        refused(removeInFavourOf(account, gone), 404, "user_not_found");
        refused(removeInFavourOf(account, account), 400, "invalid_input");
        as(annsToken).get("/me").then().statusCode(200).body("user.id", equalTo(account));
    }

    @Test
    void othersRemoveAndReadNobody() {
        String account = accountId(ann);
        for (String route : List.of("/users/" + account, "/users/acct_unknown")) {
            refused(given().delete(route).then(), 401, "credential_invalid");
            refused(bob.request().delete(route).then(), 403, "permission_denied");
            refused(given().get(route + "/export").then(), 401, "credential_invalid");
            refused(bob.request().get(route + "/export").then(), 403, "permission_denied");
        }
        refused(given().delete("/me").then(), 401, "credential_invalid");
        refused(given().get("/me/export").then(), 401, "credential_invalid");
        refused(remove("acct_unknown"), 404, "user_not_found");
        refused(root.request().get("/users/acct_unknown/export").then(), 404, "user_not_found");
        as(annsToken).get("/me").then().statusCode(200).body("user.id", equalTo(account));
    }

    @Test
    void aBrowserForgetsTheSessionOfWhoGoes() {
        String session = exchanged(annsToken);
        refused(
                given().cookie("orgs_session", session)
                        .header("Origin", "https://evil.test")
                        .delete("/me")
                        .then(),
                403,
                "origin_not_allowed");
        given().cookie("orgs_session", session)
                .header("Origin", "https://app.example.test")
                .delete("/me")
                .then()
                .statusCode(200)
                .header("Set-Cookie", containsString("Max-Age=0"));
        refused(given().cookie("orgs_session", session).get("/me").then(), 401, "credential_invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me/export", "/api/auth/me/export"})
    void whatIsStoredIsTold(String route) {
        String account = accountId(ann);
        String id = organization(ann);
        String host = organization(bob);
        Story.inviting(bob, host, ann.email(), "member").statusCode(200);
        Story.inviting(ann, id, "guest@example.test", "member").statusCode(200);
        String profile = as(annsToken)
                .body(Map.of("contact-email", ann.email(), "full-name", "Ann Lee"))
                .post("/api/user/create-profile?accountid=" + account)
                .then()
                .statusCode(200)
                .extract()
                .path("profileid");

        var told = as(annsToken).get(route).then().statusCode(200);
        told.body("account.id", equalTo(account))
                .body("account.subject", equalTo(ann.subject()))
                .body("account.issuer", equalTo("https://identity.test"))
                .body("account.email", equalTo(ann.email()))
                .body("account.emailVerified", equalTo(true))
                .body("account.name", equalTo("Ann"))
                .body("account.role", equalTo("user"))
                .body("profiles.id", contains(profile))
                .body("profiles[0].fields.'full-name'", equalTo("Ann Lee"))
                .body("memberships.member.organizationId", contains(id))
                .body("memberships.member.roles", contains(List.of("owner")))
                .body("memberships[0].organizationName", equalTo("Acme"))
                .body("invitations.organizationId", contains(host))
                .body("invitations[0].email", equalTo(ann.email()))
                .body("invitations[0].token", nullValue())
                .body("invitationsMade.organizationId", contains(id))
                .body("invitationsMade[0].channel", equalTo("email"))
                .body("organizationsMade.id", contains(id))
                .body("eventsMade", empty())
                .body("activity.type", contains("invitation.created", "member.added", "organization.created"))
                .body("incomplete", empty());
        root.request()
                .get("/users/{id}/export", account)
                .then()
                .statusCode(200)
                .body("account.email", equalTo(ann.email()))
                .body("organizationsMade.id", contains(id));
    }

    private ValidatableResponse remove(String account) {
        return root.request().delete("/users/{id}", account).then();
    }

    private ValidatableResponse removeInFavourOf(String account, String successor) {
        return root.request()
                .queryParam("successor", successor)
                .delete("/users/{id}", account)
                .then();
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    private static String exchanged(String token) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange")
                .formParam("subject_token", token)
                .formParam("subject_token_type", "urn:ietf:params:oauth:token-type:jwt")
                .post("/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
