package orgs.wire.portal;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static orgs.wire.dashboard.ContractConditions.FORMER_KEY;
import static orgs.wire.portal.PortalStory.code;
import static orgs.wire.portal.PortalStory.get;
import static orgs.wire.portal.PortalStory.link;
import static orgs.wire.portal.PortalStory.organization;
import static orgs.wire.portal.PortalStory.use;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import orgs.testing.Database;
import orgs.testing.Person;
import orgs.wire.dashboard.ContractConditions;
import orgs.wire.portal.PortalStory.Made;

/** Links made under a former key of the server. */
@QuarkusTest
@TestProfile(ContractConditions.class)
class PortalKeyRotationTest {
    private final Person root = Person.systemAdministrator("Root");

    @Test
    void linkOfAFormerKeyIsShownAndWorks() throws GeneralSecurityException {
        Made made = organization(root);
        String id =
                link(root, made.id(), Map.of("role", "org_viewer")).extract().path("invite.id");
        String former = codeUnder(FORMER_KEY, id);
        store(id, former);
        get(root, "/api/organizations/{id}/invites", made.id()).body("invites[0].code", equalTo(former));
        use(Person.named("Ann"), former).statusCode(200);
    }

    @Test
    void linkOfALostKeyWorksAndIsNotShown() throws GeneralSecurityException {
        Made made = organization(root);
        String id =
                link(root, made.id(), Map.of("role", "org_viewer")).extract().path("invite.id");
        String lost = codeUnder("a-key-that-is-known-no-more-to-the-server", id);
        store(id, lost);
        get(root, "/api/organizations/{id}/invites", made.id())
                .body("invites[0].code", nullValue())
                .body("invites[0].url", nullValue());
        use(Person.named("Ann"), lost).statusCode(200);
    }

    @Test
    void databaseHoldsNoCode() {
        Made made = organization(root);
        String code = code(root, made, Map.of("role", "org_viewer"));
        var rows = Database.values(
                "select i::text || encode(secret_hash, 'escape') from invitation i where organization_id = ?",
                made.id());
        org.junit.jupiter.api.Assertions.assertEquals(1, rows.size());
        org.junit.jupiter.api.Assertions.assertFalse(rows.get(0).toString().contains(code));
    }

    private static String codeUnder(String key, String id) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] derived = mac.doFinal(("link-code\n" + id + " 1").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(Arrays.copyOf(derived, 16));
    }

    private static void store(String id, String code) throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
        Database.change("update invitation set secret_hash = ? where id = ?", hash, id);
    }
}
