package orgs.wire.portal;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static orgs.wire.portal.PortalStory.accountId;
import static orgs.wire.portal.PortalStory.add;
import static orgs.wire.portal.PortalStory.admin;
import static orgs.wire.portal.PortalStory.changeRole;
import static orgs.wire.portal.PortalStory.get;
import static orgs.wire.portal.PortalStory.organization;
import static orgs.wire.portal.PortalStory.organizationOf;
import static orgs.wire.portal.PortalStory.refused;
import static orgs.wire.portal.PortalStory.remove;
import static orgs.wire.portal.PortalStory.roleOf;
import static orgs.wire.portal.PortalStory.viewer;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import orgs.testing.Person;
import orgs.wire.portal.PortalStory.Made;

/** R8 to R10. */
@QuarkusTest
class PortalMembersTest {
    private static final String ADMINS_ONLY = "Organization admin access required";
    private static final String NO_MEMBER = "User is not a member of this organization";
    private static final String LAST_OWNER = "An organization must keep at least one owner";

    private final Person root = Person.systemAdministrator("Root");
    private final Person ann = Person.named("Ann");
    private final Person bob = Person.named("Bob");
    private Made made;
    private Person admin;

    @BeforeEach
    void arrange() {
        made = organization(root);
        admin = admin(root, made);
    }

    @Test
    void adminAddsMembersOfBothRoles() {
        String annId = accountId(ann);
        add(admin, made.id(), annId, "org_viewer")
                .statusCode(201)
                .body("message", equalTo("Member added successfully"))
                .body("membership.id", equalTo("unified-" + annId + "-" + made.id()))
                .body("membership.role", equalTo("org_viewer"))
                .body("membership.createdById", equalTo(accountId(admin)));
        add(admin, made.id(), accountId(bob), "org_admin")
                .statusCode(201)
                .body("membership.role", equalTo("org_admin"));
        get(ann, "/api/organizations/{id}", made.id()).statusCode(200).body("organization.memberships", hasSize(4));
    }

    @Test
    void addReadsForms() {
        admin.request()
                .contentType("application/x-www-form-urlencoded")
                .formParam("userId", accountId(ann))
                .formParam("role", "org_viewer")
                .post("/api/organizations/{id}/members", made.id())
                .then()
                .statusCode(201);
    }

    @Test
    void addChecksFieldsThenRightsThenExistenceThenMembershipThenRoleThenAccount() {
        String annId = accountId(ann);
        Person viewer = viewer(root, made);
        for (Map<String, String> body : List.of(
                Map.<String, String>of(),
                Map.of("userId", annId),
                Map.of("role", "org_admin"),
                Map.of("userId", "", "role", ""))) {
            refused(
                    ann.request()
                            .body(body)
                            .post("/api/organizations/{id}/members", made.id())
                            .then(),
                    400,
                    "User ID and role are required");
        }
        refused(
                ann.request().post("/api/organizations/{id}/members", made.id()).then(),
                400,
                "User ID and role are required");
        refused(add(ann, made.id(), accountId(admin), "nonsense"), 403, ADMINS_ONLY);
        refused(add(viewer, made.id(), annId, "org_viewer"), 403, ADMINS_ONLY);
        refused(add(ann, "orgn_none", annId, "org_viewer"), 403, ADMINS_ONLY);
        refused(add(root, "orgn_none", annId, "org_viewer"), 404, "Organization not found");
        refused(
                add(admin, made.id(), accountId(viewer), "nonsense"),
                400,
                "User is already a member of this organization");
        for (String role : List.of("event_admin", "system_admin", "owner", "admin")) {
            refused(add(admin, made.id(), annId, role), 400, "Failed to grant organization role");
        }
        refused(add(admin, made.id(), "acct_none", "org_viewer"), 400, "Failed to grant organization role");
        assertNull(roleOf(annId, admin, made.id()));
    }

    @Test
    void systemAdministratorIsNoMemberUntilTheyAreAddedAndCanBe() {
        Made annsOwn = organizationOf(ann);
        String rootId = accountId(root);
        refused(remove(root, annsOwn.id(), rootId), 400, NO_MEMBER);
        add(root, annsOwn.id(), rootId, "org_viewer").statusCode(201);
        assertEquals("org_viewer", roleOf(rootId, root, annsOwn.id()));
        refused(add(root, annsOwn.id(), rootId, "org_viewer"), 400, "User is already a member of this organization");
    }

    @Test
    void roleChangesBothWaysAndTellsWhen() {
        Person viewer = viewer(root, made);
        String id = accountId(viewer);
        changeRole(admin, made.id(), id, "org_admin")
                .statusCode(200)
                .body("message", equalTo("Member role updated successfully"))
                .body("membership.userId", equalTo(id))
                .body("membership.role", equalTo("org_admin"));
        assertEquals("org_admin", roleOf(id, root, made.id()));
        changeRole(admin, made.id(), id, "org_viewer").statusCode(200);
        refused(add(viewer, made.id(), accountId(ann), "org_viewer"), 403, ADMINS_ONLY);
    }

    @Test
    void changeChecksRoleThenRightsThenExistenceThenMembershipThenRoleName() {
        String adminId = accountId(admin);
        Person viewer = viewer(root, made);
        refused(
                ann.request()
                        .body(Map.of())
                        .put("/api/organizations/{id}/members/{u}", made.id(), adminId)
                        .then(),
                400,
                "Role is required");
        refused(changeRole(ann, made.id(), adminId, "nonsense"), 403, ADMINS_ONLY);
        refused(changeRole(viewer, made.id(), adminId, "org_viewer"), 403, ADMINS_ONLY);
        refused(changeRole(viewer, made.id(), accountId(viewer), "org_admin"), 403, ADMINS_ONLY);
        refused(changeRole(root, "orgn_none", adminId, "org_viewer"), 404, "Organization not found");
        refused(changeRole(admin, made.id(), accountId(ann), "nonsense"), 400, NO_MEMBER);
        refused(changeRole(admin, made.id(), "acct_none", "org_viewer"), 400, NO_MEMBER);
        refused(changeRole(admin, made.id(), adminId, "event_admin"), 400, "Failed to grant new organization role");
        assertEquals("org_admin", roleOf(adminId, root, made.id()));
    }

    @Test
    void ownerIsBeyondAnAdministrator() {
        Made annsOwn = organizationOf(ann);
        String annId = accountId(ann);
        add(ann, annsOwn.id(), accountId(bob), "org_admin").statusCode(201);
        changeRole(bob, annsOwn.id(), annId, "org_admin").statusCode(200).body("membership.role", equalTo("org_admin"));
        refused(changeRole(bob, annsOwn.id(), annId, "org_viewer"), 403, ADMINS_ONLY);
        refused(remove(bob, annsOwn.id(), annId), 403, ADMINS_ONLY);
        get(ann, "/organizations/{id}", annsOwn.id()).body("member.roles", equalTo(List.of("owner")));
    }

    @Test
    void lastOwnerStaysWhoeverAsks() {
        Made annsOwn = organizationOf(ann);
        String annId = accountId(ann);
        for (Person by : List.of(ann, root)) {
            refused(changeRole(by, annsOwn.id(), annId, "org_viewer"), 409, LAST_OWNER);
            refused(remove(by, annsOwn.id(), annId), 409, LAST_OWNER);
        }
        changeRole(root, annsOwn.id(), annId, "org_admin").statusCode(200);
        assertEquals("org_admin", roleOf(annId, ann, annsOwn.id()));
    }

    @Test
    void adminRemovesAMemberOnce() {
        Person viewer = viewer(root, made);
        String id = accountId(viewer);
        remove(admin, made.id(), id).statusCode(200).body("message", equalTo("Member removed successfully"));
        refused(remove(admin, made.id(), id), 400, NO_MEMBER);
        refused(get(viewer, "/api/organizations/{id}", made.id()), 403, "Access denied");
    }

    @Test
    void viewerLeavesByRemovingThemselvesAndNobodyElse() {
        Person viewer = viewer(root, made);
        refused(remove(viewer, made.id(), accountId(admin)), 403, ADMINS_ONLY);
        remove(viewer, made.id(), accountId(viewer)).statusCode(200);
        refused(remove(viewer, made.id(), accountId(viewer)), 403, ADMINS_ONLY);
        refused(remove(root, "orgn_none", accountId(viewer)), 404, "Organization not found");
    }

    @Test
    void memberOfAnotherOrganizationIsNoMemberHere() {
        Made other = organization(root);
        Person stranger = viewer(root, other);
        refused(changeRole(admin, made.id(), accountId(stranger), "org_admin"), 400, NO_MEMBER);
        refused(remove(admin, made.id(), accountId(stranger)), 400, NO_MEMBER);
        assertEquals("org_viewer", roleOf(accountId(stranger), root, other.id()));
    }
}
