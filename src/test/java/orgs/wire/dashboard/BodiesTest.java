package orgs.wire.dashboard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static orgs.wire.dashboard.User.USER;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies come urlencoded, as multipart and as JSON, and mean the same. */
@QuarkusTest
@TestProfile(ContractConditions.class)
class BodiesTest {
    private static final Set<String> BINARY = Set.of("application/octet-stream", "nonsense");

    private User ann;

    @BeforeEach
    void arrange() {
        ann = User.named("Ann");
    }

    private RequestSpecification create() {
        return ann.request().queryParam("accountid", ann.id());
    }

    private static void isCreated(RequestSpecification request, String name, String pin) {
        request.post(USER + "create-organization")
                .then()
                .statusCode(200)
                .body("name", equalTo(name))
                .body("pin", equalTo(pin))
                .body("email", equalTo("büro@example.test"));
    }

    @Test
    void multipart() {
        String pin = User.unique();
        isCreated(
                create().multiPart(part("name", "Häuser & Söhne"))
                        .multiPart(part("name", "second"))
                        .multiPart(part("pin", pin))
                        .multiPart(part("profileid", ann.profile()))
                        .multiPart(part("email", "büro@example.test"))
                        .multiPart("logo", "logo.png", new byte[] {1, 2, 3}),
                "Häuser & Söhne",
                pin);
    }

    private static MultiPartSpecification part(String name, String value) {
        return new MultiPartSpecBuilder(value)
                .controlName(name)
                .charset(StandardCharsets.UTF_8)
                .build();
    }

    @Test
    void json() {
        String pin = User.unique();
        isCreated(
                create().contentType("application/json")
                        .body(Map.of(
                                "name",
                                "Häuser & Söhne",
                                "pin",
                                pin,
                                "profileid",
                                ann.profile(),
                                "email",
                                "büro@example.test",
                                "more",
                                Map.of("nested", true))),
                "Häuser & Söhne",
                pin);
    }

    @Test
    void scalarsOfJsonBecomeText() {
        long pin = System.nanoTime();
        isCreated(
                create().contentType("application/json")
                        .body(Map.of(
                                "name", true, "pin", pin, "profileid", ann.profile(), "email", "büro@example.test")),
                "true",
                Long.toString(pin));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "text/plain", "application/octet-stream"})
    void everythingElseIsUrlencoded(String contentType) {
        String pin = User.unique();
        String body = "name=first&name=H%C3%A4user+%26+S%C3%B6hne&pin=" + pin + "&profileid=" + ann.profile()
                + "&email=b%C3%BCro@example.test";
        isCreated(withBody(contentType, body), "Häuser & Söhne", pin);
    }

    /** REST Assured wants text for the types that it knows, and bytes for the others. */
    private RequestSpecification withBody(String contentType, String body) {
        RequestSpecification request = create().contentType(contentType);
        return BINARY.contains(contentType) || contentType.startsWith("multipart")
                ? request.body(body.getBytes(StandardCharsets.UTF_8))
                : request.body(body);
    }

    @Test
    void whatCannotBeStoredIsBlank() {
        create().contentType("application/json")
                .body("{\"name\": \"a\\u0000b\"}")
                .post(USER + "create-organization")
                .then()
                .statusCode(400)
                .body("message", equalTo("invalid-organization-name"));
        create().contentType("application/json")
                .body("{\"name\": null}")
                .post(USER + "create-organization")
                .then()
                .statusCode(400)
                .body("message", equalTo("invalid-organization-name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\\nlines", "tab\\tbed", "turned \\u202e round"})
    void namesAreOneLineInTheirOwnDirection(String name) {
        create().contentType("application/json")
                .body("{\"name\": \"" + name + "\", \"pin\": \"" + User.unique() + "\", \"profileid\": \""
                        + ann.profile() + "\", \"email\": \"office@example.com\"}")
                .post(USER + "create-organization")
                .then()
                .statusCode(400)
                .body("message", equalTo("invalid-organization-name"));
    }

    @Test
    void unreadableBodiesAreRefused() {
        isRefused("{\"name\": ", "application/json", "invalid-body");
        isRefused("[1, 2]", "application/json", "invalid-body");
        isRefused("name=%zz", "application/x-www-form-urlencoded", "invalid-body");
        isRefused("no boundary", "multipart/form-data", "invalid-body");
        isRefused("no boundary", "multipart/form-data; boundary=", "invalid-body");
    }

    @Test
    void multipartThatBreaksOffHasNoFieldsToOffer() {
        String part = "--x\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\n";
        for (String body : new String[] {"no parts at all", part, part + "no end"}) {
            isRefused(body, "multipart/form-data; boundary=x", "invalid-organization-name");
        }
    }

    @Test
    void whoAsksComesBeforeAContentTypeThatIsNone() {
        given().contentType("nonsense")
                .body("name=Example".getBytes(StandardCharsets.UTF_8))
                .post(USER + "create-organization")
                .then()
                .statusCode(401)
                .body("message", equalTo("Sign in required"));
        isRefused("name=Example", "nonsense", "invalid-url-parameter");
    }

    @Test
    void noBodyIsABodyWithoutFields() {
        create().post(USER + "create-organization")
                .then()
                .statusCode(400)
                .body("message", equalTo("invalid-organization-name"));
    }

    private void isRefused(String body, String contentType, String message) {
        withBody(contentType, body)
                .post(USER + "create-organization")
                .then()
                .statusCode(400)
                .body("object", equalTo("error"))
                .body("message", equalTo(message));
    }
}
