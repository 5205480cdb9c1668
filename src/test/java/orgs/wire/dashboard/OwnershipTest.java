package orgs.wire.dashboard;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static orgs.wire.dashboard.User.USER;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import orgs.wire.dashboard.User.Invitation;
import orgs.wire.dashboard.User.Organization;

/** Handing an organization over, and leaving it. */
@QuarkusTest
@TestProfile(ContractConditions.class)
class OwnershipTest {
    private User ann;
    private User bob;
    private Organization organization;

    @BeforeEach
    void bobIsAMember() {
        ann = User.named("Ann");
        bob = User.named("Bob");
        organization = ann.organization();
        bob.join(ann.invitation(organization, "single"));
    }

    private Response handOver(User by, User to, Map<String, String> more) {
        var form = new HashMap<>(more);
        form.put("accountid", to.id());
        return by.patch(USER + "set-organization-owner", Map.of("organizationid", organization.id()), form);
    }

    private void hasRoles(User user, String... roles) {
        user.person()
                .request()
                .get("/organizations/{id}", organization.id())
                .then()
                .statusCode(200)
                .body("member.roles", contains(roles));
    }

    private Response leave(User user) {
        String membership = user.get(USER + "organization-membership", Map.of("organizationid", organization.id()))
                .then()
                .statusCode(200)
                .extract()
                .path("membershipid");
        return user.delete(USER + "delete-membership", Map.of("membershipid", membership));
    }

    @Test
    void codesOfWhoIsNoOwnerAnyMoreAreClosed() {
        Invitation invitation = ann.invitation(organization, "multi");
        handOver(ann, bob, Map.of("keep-role", "admin")).then().statusCode(200);
        User cat = User.named("Cat");
        isClosed(cat.get(
                USER + "secret-invitation",
                Map.of("secret-code", invitation.code(), "organization-pin", organization.pin())));
        isClosed(cat.join(invitation, cat.profile()));
        isClosed(cat.post(
                USER + "create-membership",
                Map.of("invitationid", invitation.id()),
                Map.of("secret-code", invitation.code(), "profileid", cat.profile())));
        bob.get(USER + "memberships-count", Map.of("accountid", bob.id(), "organizationid", organization.id()))
                .then()
                .body(equalTo("2"));
        isDisabled(invitation, bob, true);

        handOver(bob, ann, Map.of()).then().statusCode(200);
        isDisabled(invitation, ann, null);
        cat.join(invitation);
    }

    @Test
    void anOwnerTakesTheCodeOfAFormerOwnerOverByMakingItAgain() {
        Invitation invitation = ann.invitation(organization, "multi");
        isTaken(makeAgain(ann, invitation, "multi"));
        handOver(ann, bob, Map.of("keep-role", "admin")).then().statusCode(200);
        bob.person()
                .request()
                .get("/organizations/{id}/activity", organization.id())
                .then()
                .statusCode(200)
                .body("activity.findAll { it.type == 'invitation.disabled' }.subjectId", contains(invitation.id()));

        isTaken(makeAgain(bob, invitation, "single"));
        makeAgain(bob, invitation, "multi").then().statusCode(200).body("invitationid", equalTo(invitation.id()));
        isDisabled(invitation, bob, null);
        User.named("Cat").join(invitation);
        isTaken(makeAgain(bob, invitation, "multi"));
    }

    @Test
    void aCodeThatWasEndedIsNotTakenOver() {
        Invitation invitation = ann.invitation(organization, "multi");
        ann.terminate(invitation);
        handOver(ann, bob, Map.of("keep-role", "admin")).then().statusCode(200);
        isTaken(makeAgain(bob, invitation, "multi"));
    }

    private Response makeAgain(User owner, Invitation invitation, String lifespan) {
        return owner.post(
                USER + "create-invitation",
                Map.of("organizationid", organization.id()),
                Map.of("secret-code", invitation.code(), "lifespan", lifespan));
    }

    private static void isTaken(Response response) {
        response.then().statusCode(409).body("message", equalTo("duplicate-secret-code"));
    }

    private void isDisabled(Invitation invitation, User owner, Boolean disabled) {
        owner.get(USER + "invitation", Map.of("invitationid", invitation.id()))
                .then()
                .statusCode(200)
                .body("terminatedAt", nullValue())
                .body("disabled", equalTo(disabled));
        owner.get(USER + "invitations", Map.of("accountid", owner.id(), "organizationid", organization.id()))
                .then()
                .statusCode(200)
                .body("find { it.invitationid == '" + invitation.id() + "' }.disabled", equalTo(disabled));
    }

    private static void isClosed(Response response) {
        response.then().statusCode(409).body("message", equalTo("invalid-invitation"));
    }

    @Test
    void formerOwnerStaysAnOwnerUnlessToldOtherwise() {
        handOver(ann, bob, Map.of()).then().statusCode(200).body("ownerid", equalTo(bob.id()));
        hasRoles(bob, "owner", "member");
        hasRoles(ann, "owner");
        handOver(bob, ann, Map.of("keep-role", "admin")).then().statusCode(200).body("ownerid", equalTo(ann.id()));
        hasRoles(bob, "admin", "member");
        handOver(ann, bob, Map.of("keep-role", "member")).then().statusCode(200);
        hasRoles(ann, "member");
        ann.get(USER + "organization", Map.of("organizationid", organization.id()))
                .then()
                .statusCode(200);
        handOver(ann, bob, Map.of()).then().statusCode(403);
        bob.person()
                .request()
                .get("/organizations/{id}/activity", organization.id())
                .then()
                .statusCode(200)
                .body("activity.type", hasItem("owner.changed"))
                .body("activity.type", hasItem("member.roles_changed"));
    }

    @Test
    void handingOverToThePrimaryOwnerChangesNothing() {
        handOver(ann, bob, Map.of()).then().statusCode(200);
        handOver(ann, bob, Map.of("keep-role", "member")).then().statusCode(200).body("ownerid", equalTo(bob.id()));
        hasRoles(bob, "owner", "member");
        hasRoles(ann, "owner");
    }

    @Test
    void lastOwnerCannotLeave() {
        leave(ann).then().statusCode(409).body("object", equalTo("error")).body("message", equalTo("last-owner"));
        handOver(ann, bob, Map.of()).then().statusCode(200);
        leave(bob).then().statusCode(200);
        ann.get(USER + "organization", Map.of("organizationid", organization.id()))
                .then()
                .statusCode(200)
                .body("ownerid", equalTo(ann.id()));
        leave(ann).then().statusCode(409);
    }

    @Test
    void administratorsByRoleAreNoOwnersHere() {
        handOver(ann, bob, Map.of()).then().statusCode(200);
        handOver(bob, ann, Map.of("keep-role", "admin")).then().statusCode(200);
        Map<String, String> query = Map.of("organizationid", organization.id());
        List.of(
                        bob.patch(
                                USER + "update-organization",
                                query,
                                Map.of("name", "x", "email", "a@b", "pin", organization.pin())),
                        bob.post(
                                USER + "create-invitation",
                                query,
                                Map.of("secret-code", "abcdef", "lifespan", "multi")),
                        bob.delete(USER + "delete-organization", query))
                .forEach(response -> response.then().statusCode(403).body("message", equalTo("invalid-account")));
    }
}
