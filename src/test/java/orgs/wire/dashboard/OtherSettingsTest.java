package orgs.wire.dashboard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static orgs.wire.dashboard.User.ADMINISTRATOR;
import static orgs.wire.dashboard.User.USER;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import orgs.wire.dashboard.User.Invitation;
import orgs.wire.dashboard.User.Organization;

/** The cases of the contract (§8) that need other settings, and the settings that are this service's own. */
@QuarkusTest
@TestProfile(OtherSettings.class)
class OtherSettingsTest {
    private User ann;
    private User administrator;

    @BeforeEach
    void arrange() {
        ann = User.named("Ann");
        administrator = User.administrator();
    }

    private static void isRefused(Response response, String message) {
        response.then().statusCode(500).body("object", equalTo("error")).body("message", equalTo(message));
    }

    private Response create(String name, String pin) {
        return ann.post(
                USER + "create-organization",
                Map.of("accountid", ann.id()),
                Map.of("name", name, "pin", pin, "profileid", ann.profile(), "email", "office@example.test"));
    }

    private void holdsThree(User reader, String path, Map<String, String> query) {
        reader.get(path, query).then().statusCode(200).body("size()", equalTo(3));
    }

    /** Cases 11, 22, 32, 91, 108, 125 and 153. */
    @Test
    void pageSizeIsConfigured() {
        var organizations = List.of(ann.organization(), ann.organization(), ann.organization(), ann.organization());
        Organization organization = organizations.get(0);
        Invitation invitation = ann.invitation(organization, "multi");
        for (String name : List.of("Bob", "Cat", "Dan", "Eve")) {
            ann.invitation(organization, "single");
            User.named(name).join(invitation);
        }
        Map<String, String> byAccount = Map.of("accountid", ann.id());
        for (String list : List.of("organizations", "invitations", "memberships")) {
            holdsThree(ann, USER + list, byAccount);
            holdsThree(administrator, ADMINISTRATOR + list, byAccount);
            holdsThree(administrator, ADMINISTRATOR + list, Map.of());
        }
        holdsThree(ann, USER + "invitation-memberships", Map.of("invitationid", invitation.id()));
    }

    /** Cases 38 and 39. */
    @Test
    void lengthOfCodesIsConfigured() {
        Organization organization = ann.organization();
        for (String code : List.of("x".repeat(7), "x".repeat(13))) {
            isRefused(
                    ann.post(
                            USER + "create-invitation",
                            Map.of("organizationid", organization.id()),
                            Map.of("secret-code", code, "lifespan", "multi")),
                    "invalid-secret-code-length");
        }
    }

    /** Cases 59, 60, 180, 181, 183 and 184. */
    @Test
    void lengthsOfNamesAndPinsAreConfigured() {
        Organization organization = ann.organization();
        Map<String, String> query = Map.of("organizationid", organization.id());
        for (String name : List.of("x", "x".repeat(11))) {
            isRefused(create(name, User.unique()), "invalid-organization-name-length");
            isRefused(
                    ann.patch(
                            USER + "update-organization",
                            query,
                            Map.of("name", name, "email", "a@example.test", "pin", organization.pin())),
                    "invalid-organization-name-length");
        }
        for (String pin : List.of("x".repeat(9), "x".repeat(13))) {
            isRefused(create("Example", pin), "invalid-pin-length");
            isRefused(
                    ann.patch(
                            USER + "update-organization",
                            query,
                            Map.of("name", "Example", "email", "a@example.test", "pin", pin)),
                    "invalid-pin-length");
        }
        create("😀".repeat(10), User.unique()).then().statusCode(200);
    }

    @Test
    void refusalsHaveTheOriginalsStatuses() {
        isRefused(ann.get(USER + "organization", Map.of()), "invalid-organizationid");
        isRefused(ann.get(USER + "organization", Map.of("organizationid", "unknown")), "invalid-organizationid");
        isRefused(ann.get(USER + "organizations", Map.of("accountid", administrator.id())), "invalid-account");
        given().get(USER + "organizations")
                .then()
                .statusCode(511)
                .body("object", equalTo("auth"))
                .body("message", equalTo("Sign in required"));
        ann.get(ADMINISTRATOR + "organizations", Map.of())
                .then()
                .statusCode(500)
                .body("object", equalTo("auth"))
                .body("message", equalTo("Administrator required"));
        ann.get(USER + "no-such-route", Map.of()).then().statusCode(404);
    }

    @Test
    void applicationServersAreOffUntilOneIsConfigured() {
        ann.request()
                .header("x-application-server", "")
                .header("x-application-server-token", "")
                .header("x-accountid", ann.id())
                .header("x-sessionid", "session")
                .get(USER + "organizations")
                .then()
                .statusCode(500)
                .body("object", equalTo("auth"))
                .body("message", equalTo("invalid-application-server"));
        given().header("x-accountid", ann.id())
                .header("x-sessionid", "session")
                .get(USER + "organizations")
                .then()
                .statusCode(511);
    }

    @Test
    void membershipsShowTheConfiguredFieldsAndNamesInPartsToo() {
        Organization organization = ann.organization();
        ann.get(USER + "memberships", Map.of("accountid", ann.id(), "organizationid", organization.id()))
                .then()
                .statusCode(200)
                .body("[0].fullName", equalTo("Ann Example"))
                .body("[0].firstName", equalTo("Ann"))
                .body("[0].lastName", equalTo("Example"))
                .body("[0].displayEmail", equalTo("ann@example.test"))
                .body("[0].displayName", nullValue());
    }
}
