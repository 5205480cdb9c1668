package orgs.wire.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static orgs.wire.dashboard.User.ADMINISTRATOR;
import static orgs.wire.dashboard.User.USER;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.Statements;
import orgs.wire.dashboard.User.Invitation;
import orgs.wire.dashboard.User.Organization;

/** A list costs one statement, and one more where the right to see it must be asked for, however many rows there are. */
@QuarkusTest
@TestProfile(ContractConditions.class)
class StatementCountTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 12})
    void listsCostTheSameForAnyNumberOfRows(int rows) {
        User ann = User.named("Ann");
        Organization organization = ann.organization();
        Invitation invitation = ann.invitation(organization, "multi");
        for (int i = 0; i < rows; i++) {
            ann.invitation(ann.organization(), "single");
            User.named("Member").join(invitation);
        }
        User administrator = User.administrator();
        var own = Map.of("accountid", ann.id(), "all", "true");
        var ofOrganization = Map.of("accountid", ann.id(), "organizationid", organization.id(), "all", "true");

        for (String list : List.of("organizations", "memberships", "invitations")) {
            costs(1, ann, USER + list, own);
            costs(1, ann, USER + list + "-count", own);
            costs(1, administrator, ADMINISTRATOR + list, Map.of("all", "true"));
            costs(1, administrator, ADMINISTRATOR + list + "-count", Map.of());
        }
        for (String list : List.of("memberships", "invitations")) {
            costs(2, ann, USER + list, ofOrganization);
            costs(2, ann, USER + list + "-count", ofOrganization);
        }
        var ofInvitation = Map.of("invitationid", invitation.id(), "all", "true");
        costs(2, ann, USER + "invitation-memberships", ofInvitation);
        costs(2, ann, USER + "invitation-memberships-count", ofInvitation);
        costs(1, ann, "/api/user/profiles", own);
    }

    /** Two transactions: six statements find the invitation and count tries, six join. */
    @Test
    void joiningByACodeCostsTwelveStatements() {
        User ann = User.named("Ann");
        Invitation invitation = ann.invitation(ann.organization(), "single");
        User bob = User.named("Bob");
        String profile = bob.profile();
        List<String> asked =
                Statements.during(() -> bob.join(invitation, profile).then().statusCode(200));
        assertEquals(12, asked.size(), asked::toString);
    }

    private static void costs(int statements, User user, String path, Map<String, String> query) {
        List<String> asked =
                Statements.during(() -> user.get(path, query).then().statusCode(200));
        assertEquals(statements, asked.size(), path + ": " + asked);
    }
}
