package orgs.wire.dashboard;

import static orgs.wire.dashboard.User.USER;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import orgs.wire.dashboard.User.Invitation;
import orgs.wire.dashboard.User.Organization;

/** Clients depend on the order in which this API complains (docs/contracts/dashboard.md §2.6): everything is wrong at first, and put right in that order. */
@QuarkusTest
@TestProfile(ContractConditions.class)
class OrderOfChecksTest {
    private static final String LONG = "x".repeat(101);

    private User ann;
    private User bob;
    private Organization organization;

    @BeforeEach
    void arrange() {
        ann = User.named("Ann");
        bob = User.named("Bob");
        organization = ann.organization();
    }

    @Test
    void createOrganization() {
        new Attempted(bob, "POST", USER + "create-organization")
                .form("email", "invalid")
                .says(400, "invalid-accountid")
                .query("accountid", "unknown")
                .says(404, "invalid-accountid")
                .query("accountid", ann.id())
                .says(403, "invalid-account")
                .query("accountid", bob.id())
                .says(400, "invalid-organization-name")
                .form("name", LONG)
                .says(400, "invalid-pin")
                .form("pin", "a-b")
                .says(400, "invalid-pin")
                .form("pin", LONG)
                .says(400, "invalid-profileid")
                .form("profileid", "unknown")
                .says(404, "invalid-profileid")
                .form("profileid", ann.thinProfile())
                .says(403, "invalid-account")
                .form("profileid", bob.thinProfile())
                .says(400, "invalid-profile")
                .form("profileid", bob.profile())
                .says(400, "invalid-organization-name-length")
                .form("name", "Example")
                .says(400, "invalid-pin-length")
                .form("pin", organization.pin())
                .says(400, "invalid-organization-email")
                .form("email", "office@example.test")
                .says(409, "duplicate-pin")
                .form("pin", User.unique())
                .succeeds();
    }

    @Test
    void updateOrganization() {
        bob.join(ann.invitation(organization, "single"));
        String taken = bob.organization().pin();
        for (User refused : new User[] {User.named("Stranger"), bob}) {
            new Attempted(refused, "PATCH", USER + "update-organization")
                    .says(400, "invalid-organizationid")
                    .query("organizationid", "unknown")
                    .says(404, "invalid-organizationid")
                    .query("organizationid", organization.id())
                    .says(403, "invalid-account");
        }
        new Attempted(ann, "PATCH", USER + "update-organization")
                .query("organizationid", organization.id())
                .form("email", "invalid")
                .says(400, "invalid-organization-name")
                .form("name", LONG)
                .says(400, "invalid-organization-name-length")
                .form("name", "Example")
                .says(400, "invalid-organization-email")
                .form("email", "office@example.test")
                .says(400, "invalid-pin")
                .form("pin", "a-" + LONG)
                .says(400, "invalid-pin")
                .form("pin", LONG)
                .says(400, "invalid-pin-length")
                .form("pin", taken)
                .says(409, "duplicate-pin")
                .form("pin", organization.pin())
                .succeeds();
    }

    @Test
    void setOrganizationOwner() {
        bob.join(ann.invitation(organization, "single"));
        new Attempted(ann, "PATCH", USER + "set-organization-owner")
                .form("keep-role", "king")
                .says(400, "invalid-organizationid")
                .query("organizationid", "unknown")
                .says(404, "invalid-organizationid")
                .query("organizationid", bob.organization().id())
                .says(403, "invalid-account")
                .query("organizationid", organization.id())
                .says(400, "invalid-accountid")
                .form("accountid", ann.id())
                .says(403, "invalid-account")
                .form("accountid", "unknown")
                .says(404, "invalid-accountid")
                .form("accountid", User.named("Stranger").id())
                .says(400, "invalid-keep-role")
                .form("keep-role", "")
                .says(403, "invalid-account")
                .form("accountid", bob.id())
                .succeeds();
    }

    @Test
    void createInvitation() {
        String used = ann.invitation(organization, "single").code();
        new Attempted(ann, "POST", USER + "create-invitation")
                .says(400, "invalid-organizationid")
                .query("organizationid", "unknown")
                .says(400, "invalid-secret-code")
                .form("secret-code", "a-" + LONG)
                .says(400, "invalid-secret-code")
                .form("secret-code", LONG)
                .says(400, "invalid-secret-code-length")
                .form("secret-code", used)
                .says(400, "invalid-lifespan")
                .form("lifespan", "forever")
                .says(400, "invalid-lifespan")
                .form("lifespan", "single")
                .says(404, "invalid-organizationid")
                .query("organizationid", bob.organization().id())
                .says(403, "invalid-account")
                .query("organizationid", organization.id())
                .says(409, "duplicate-secret-code")
                .form("secret-code", User.unique())
                .succeeds();
    }

    @Test
    void endingAnInvitation() {
        Invitation invitation = ann.invitation(organization, "multi");
        for (String[] route :
                new String[][] {{"PATCH", "set-invitation-terminated"}, {"DELETE", "delete-invitation"}}) {
            new Attempted(bob, route[0], USER + route[1])
                    .says(400, "invalid-invitationid")
                    .query("invitationid", "unknown")
                    .says(404, "invalid-invitationid")
                    .query("invitationid", invitation.id())
                    .says(403, "invalid-account");
        }
        ann.patch(USER + "set-invitation-terminated", Map.of("invitationid", invitation.id()), Map.of())
                .then()
                .statusCode(200);
        new Attempted(bob, "PATCH", USER + "set-invitation-terminated")
                .query("invitationid", invitation.id())
                .says(403, "invalid-account");
    }

    @Test
    void listsOfAnOrganization() {
        bob.join(ann.invitation(organization, "single"));
        for (String list : new String[] {"invitations", "invitations-count", "memberships-count"}) {
            new Attempted(bob, "GET", USER + list)
                    .query("organizationid", "unknown")
                    .says(400, "invalid-accountid")
                    .query("accountid", "unknown")
                    .says(404, "invalid-accountid")
                    .query("accountid", ann.id())
                    .says(403, "invalid-account")
                    .query("accountid", bob.id())
                    .says(404, "invalid-organizationid")
                    .query("organizationid", organization.id())
                    .says(403, "invalid-account");
        }
    }

    @Test
    void profiles() {
        String strange = ann.profile();
        String own = bob.profile();
        new Attempted(bob, "PATCH", "/api/user/update-profile")
                .form("full-name", "")
                .says(400, "invalid-profileid")
                .query("profileid", "unknown")
                .says(404, "invalid-profileid")
                .query("profileid", strange)
                .says(403, "invalid-account")
                .query("profileid", own)
                .says(400, "invalid-contact-email")
                .form("contact-email", "b@localhost")
                .says(400, "invalid-full-name")
                .form("full-name", LONG)
                .says(400, "invalid-full-name-length")
                .form("full-name", "Bob Example")
                .form("display-name", "")
                .says(400, "invalid-display-name")
                .form("display-name", LONG)
                .says(400, "invalid-display-name-length")
                .form("display-name", "Bob")
                .says(400, "invalid-display-email")
                .form("display-email", "@example.test")
                .says(400, "invalid-display-email")
                .form("display-email", "bob@example.test")
                .form("company-name", "")
                .says(400, "invalid-company-name")
                .form("company-name", LONG)
                .says(400, "invalid-company-name-length")
                .form("company-name", "Example")
                .form("phone", "")
                .says(400, "invalid-phone")
                .form("phone", "1")
                .form("occupation", "")
                .says(400, "invalid-occupation")
                .form("occupation", "2")
                .form("location", "")
                .says(400, "invalid-location")
                .form("location", "3")
                .form("dob", "31-12-2000")
                .says(400, "invalid-dob")
                .form("dob", "2001-02-29")
                .says(400, "invalid-dob")
                .form("dob", "12-31-2000")
                .form("website", "")
                .says(400, "invalid-website")
                .form("website", "4")
                .succeeds();
        new Attempted(bob, "PATCH", "/api/user/set-account-profile")
                .says(400, "invalid-accountid")
                .query("accountid", "unknown")
                .says(404, "invalid-accountid")
                .query("accountid", ann.id())
                .says(403, "invalid-account")
                .query("accountid", bob.id())
                .says(400, "invalid-profileid")
                .form("profileid", "unknown")
                .says(404, "invalid-profileid")
                .form("profileid", strange)
                .says(403, "invalid-account")
                .form("profileid", own)
                .succeeds();
        new Attempted(bob, "DELETE", "/api/user/delete-profile")
                .says(400, "invalid-profileid")
                .query("profileid", "unknown")
                .says(404, "invalid-profileid")
                .query("profileid", strange)
                .says(403, "invalid-account")
                .query("profileid", own)
                .says(400, "invalid-profile")
                .query("profileid", bob.profile())
                .succeeds();
    }
}
