package orgs.wire.dashboard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static orgs.wire.dashboard.User.USER;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import orgs.testing.Database;
import orgs.wire.dashboard.User.Invitation;
import orgs.wire.dashboard.User.Organization;

/** What the database holds of codes and sessions. */
@QuarkusTest
@TestProfile(ContractConditions.class)
class StoredSecretsTest {
    private User ann;
    private Organization organization;
    private Invitation invitation;

    @BeforeEach
    void arrange() {
        ann = User.named("Ann");
        organization = ann.organization();
        invitation = ann.invitation(organization, "multi");
    }

    private static byte[] hash(String key, String organizationId, String code) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return mac.doFinal(("invitation-code\n" + organizationId + ' ' + code).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void codeOfAFormerKeyStillOpensAndIsStillTaken() throws GeneralSecurityException {
        byte[] former = hash(ContractConditions.FORMER_KEY, organization.id(), invitation.code());
        assertEquals(1, Database.change("update invitation set secret_hash = ? where id = ?", former, invitation.id()));
        User.named("Bob").join(invitation);
        User cat = User.named("Cat");
        cat.post(
                        USER + "create-membership",
                        Map.of("invitationid", invitation.id()),
                        Map.of("secret-code", invitation.code(), "profileid", cat.profile()))
                .then()
                .statusCode(200);
        ann.post(
                        USER + "create-invitation",
                        Map.of("organizationid", organization.id()),
                        Map.of("secret-code", invitation.code(), "lifespan", "multi"))
                .then()
                .statusCode(409)
                .body("message", equalTo("duplicate-secret-code"));
    }

    @Test
    void codeIsNowhereInTheDatabase() {
        assertEquals(
                0,
                Database.count(
                        "select count(*) from invitation i where i::text like ?", '%' + invitation.code() + '%'));
        assertEquals(
                0,
                Database.count("select count(*) from activity a where a::text like ?", '%' + invitation.code() + '%'));
    }

    @Test
    void activityRecordsTheSessionThatTheApplicationServerNames() {
        given().header("x-application-server", ContractConditions.SERVER)
                .header("x-application-server-token", ContractConditions.TOKEN)
                .header("x-accountid", ann.id())
                .header("x-sessionid", "sess_of_ann")
                .queryParam("invitationid", invitation.id())
                .delete(USER + "delete-invitation")
                .then()
                .statusCode(200);
        assertEquals(
                List.of("sess_of_ann"),
                Database.values(
                        "select session_id from activity where subject_id = ? and type = ?",
                        invitation.id(),
                        "invitation.deleted"));
    }
}
