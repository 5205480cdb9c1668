package orgs.wire.dashboard;

import static orgs.wire.dashboard.User.USER;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import orgs.wire.dashboard.User.Invitation;
import orgs.wire.dashboard.User.Organization;

/** As {@link OrderOfChecksTest}, for coming and going. */
@QuarkusTest
@TestProfile(ContractConditions.class)
class OrderOfJoiningChecksTest {
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
    void secretInvitation() {
        Invitation used = ann.invitation(organization, "single");
        User.named("Fast").join(used);
        new Attempted(bob, "GET", USER + "secret-invitation")
                .says(400, "invalid-secret-code")
                .query("secret-code", "unknown")
                .says(400, "invalid-organization-pin")
                .query("organization-pin", "unknown")
                .says(404, "invalid-organization-pin")
                .query("organization-pin", organization.pin())
                .says(404, "invalid-secret-code")
                .query("secret-code", used.code())
                .says(409, "invalid-invitation")
                .query("secret-code", ann.invitation(organization, "single").code())
                .succeeds();
    }

    @Test
    void createMembership() {
        Invitation open = ann.invitation(organization, "multi");
        Invitation used = ann.invitation(organization, "single");
        User.named("Fast").join(used);
        new Attempted(bob, "POST", USER + "create-membership")
                .says(400, "invalid-secret-code")
                .form("secret-code", "unknown")
                .says(400, "invalid-organization-pin")
                .form("organization-pin", "unknown")
                .says(404, "invalid-organization-pin")
                .form("organization-pin", organization.pin())
                .says(404, "invalid-secret-code")
                .form("secret-code", used.code())
                .says(409, "invalid-invitation")
                .form("secret-code", open.code())
                .says(400, "invalid-profileid")
                .form("profileid", "unknown")
                .says(404, "invalid-profileid")
                .form("profileid", ann.thinProfile())
                .says(403, "invalid-account")
                .form("profileid", bob.thinProfile())
                .says(400, "invalid-profile")
                .form("profileid", bob.profile())
                .succeeds();

        String second = ann.invitation(organization, "multi").code();
        new Attempted(ann, "POST", USER + "create-membership")
                .form("secret-code", second)
                .form("organization-pin", organization.pin())
                .says(403, "invalid-account");
        new Attempted(bob, "POST", USER + "create-membership")
                .form("secret-code", second)
                .form("organization-pin", organization.pin())
                .says(400, "invalid-profileid")
                .form("profileid", bob.thinProfile())
                .says(400, "invalid-profile")
                .form("profileid", bob.profile())
                .says(403, "invalid-account");
    }

    @Test
    void createMembershipOfOlderClients() {
        Invitation open = ann.invitation(organization, "single");
        Invitation used = ann.invitation(organization, "single");
        User.named("Fast").join(used);
        new Attempted(bob, "POST", USER + "create-membership")
                .query("invitationid", "")
                .says(400, "invalid-invitationid")
                .query("invitationid", "unknown")
                .says(400, "invalid-secret-code")
                .form("secret-code", "  ")
                .says(400, "invalid-secret-code")
                .form("secret-code", "wrong")
                .says(404, "invalid-invitationid")
                .query("invitationid", used.id())
                .says(409, "invalid-invitation")
                .query("invitationid", open.id())
                .says(404, "invalid-secret-code")
                .form("secret-code", " " + open.code() + " ")
                .says(400, "invalid-profileid")
                .form("profileid", "unknown")
                .says(404, "invalid-profileid")
                .form("profileid", bob.thinProfile())
                .says(400, "invalid-profile")
                .form("profileid", bob.profile())
                .succeeds();

        Invitation gone = ann.invitation(organization, "multi");
        ann.delete(USER + "delete-organization", Map.of("organizationid", organization.id()))
                .then()
                .statusCode(200);
        new Attempted(User.named("Late"), "POST", USER + "create-membership")
                .query("invitationid", gone.id())
                .form("secret-code", "wrong")
                .says(404, "invalid-secret-code")
                .form("secret-code", gone.code())
                .says(404, "invalid-organizationid");
    }

    @Test
    void deleteMembership() {
        Invitation invitation = ann.invitation(organization, "multi");
        String membership = bob.join(invitation);
        User fellow = User.named("Fellow");
        fellow.join(invitation);
        for (User refused : new User[] {fellow, User.named("Stranger")}) {
            new Attempted(refused, "DELETE", USER + "delete-membership")
                    .says(400, "invalid-membershipid")
                    .query("membershipid", "unknown")
                    .says(404, "invalid-membershipid")
                    .query("membershipid", membership)
                    .says(403, "invalid-account");
        }
    }
}
