package orgs.wire.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.blankString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static orgs.wire.portal.PortalStory.admin;
import static orgs.wire.portal.PortalStory.get;
import static orgs.wire.portal.PortalStory.organization;
import static orgs.wire.portal.PortalStory.refused;
import static orgs.wire.portal.PortalStory.viewer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import orgs.testing.Person;
import orgs.testing.RawHttp;
import orgs.wire.portal.PortalStory.Made;

/** R13 to R16. */
@QuarkusTest
class PortalLogosTest {
    private static final int MAX = 5 * 1024 * 1024;
    private static final String WRONG_TYPE =
            "Invalid file type. Allowed types: image/jpeg, image/png, image/gif, image/webp";

    private final Person root = Person.systemAdministrator("Root");
    private Made made;
    private Person admin;

    @BeforeEach
    void arrange() {
        made = organization(root);
        admin = admin(root, made);
    }

    static ValidatableResponse upload(Person by, String organizationId, byte[] bytes) {
        return upload(by, organizationId, "logo", "logo.png", bytes, "image/png");
    }

    static ValidatableResponse upload(
            Person by, String organizationId, String field, String fileName, byte[] bytes, String type) {
        return multipart(by)
                .multiPart(field, fileName, bytes, type)
                .post("/api/organizations/{id}/logo", organizationId)
                .then();
    }

    static RequestSpecification multipart(Person by) {
        return given().header("Authorization", "Bearer " + by.token());
    }

    static Stream<Arguments> pictures() {
        return Stream.of(
                Arguments.of(Pictures.png(3, 2), "image/png"),
                Arguments.of(Pictures.jpeg(3, 2), "image/jpeg"),
                Arguments.of(Pictures.gif(3, 2), "image/gif"),
                Arguments.of(Pictures.webpLossy(3, 2), "image/webp"),
                Arguments.of(Pictures.webpLossless(3, 2), "image/webp"),
                Arguments.of(Pictures.webpExtended(3, 2), "image/webp"));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void pictureIsServedAsWhatItsBytesAreWhateverItIsCalled(byte[] picture, String type) {
        upload(admin, made.id(), "logo", "anything.html", picture, "text/html")
                .statusCode(200)
                .body("message", equalTo("Logo uploaded successfully"))
                .body("organization.logoUrl", equalTo("/api/organizations/" + made.id() + "/logo"));
        for (String path : List.of(
                "/api/organizations/" + made.id() + "/logo", "/api/organizations/slug/" + made.slug() + "/logo")) {
            byte[] served = given().get(path)
                    .then()
                    .statusCode(200)
                    .header("Content-Type", equalTo(type))
                    .header("Content-Length", equalTo(Integer.toString(picture.length)))
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("Cache-Control", equalTo("public, max-age=300, must-revalidate"))
                    .header("Content-Disposition", startsWith("inline; filename=\"anything.html."))
                    .extract()
                    .asByteArray();
            assertArrayEquals(picture, served);
        }
    }

    @Test
    void everyApiPointsToTheLogoOnceThereIsOne() {
        get(admin, "/api/organizations/{id}", made.id()).body("organization.logoUrl", nullValue());
        upload(admin, made.id(), Pictures.png(1, 1)).statusCode(200);
        String url = "/api/organizations/" + made.id() + "/logo";
        get(admin, "/api/organizations/{id}", made.id()).body("organization.logoUrl", equalTo(url));
        get(admin, "/organizations/{id}", made.id()).body("organization.logoUrl", equalTo(url));
        get(admin, "/me").body("organizations[0].organization.logoUrl", equalTo(url));
        given().get(url).then().statusCode(200);
    }

    @Test
    void bySlugTheSameLogoIsReplaced() {
        upload(admin, made.id(), Pictures.png(1, 1)).statusCode(200);
        byte[] second = Pictures.gif(5, 5);
        multipart(admin)
                .multiPart("logo", "b.gif", second, "image/gif")
                .post("/api/organizations/slug/{s}/logo", made.slug())
                .then()
                .statusCode(200);
        assertArrayEquals(
                second, given().get("/api/organizations/{id}/logo", made.id()).asByteArray());
    }

    @Test
    void unchangedLogoCostsA304ByTagOrTime() {
        upload(admin, made.id(), Pictures.png(1, 1)).statusCode(200);
        String path = "/api/organizations/" + made.id() + "/logo";
        var first = given().get(path);
        String tag = first.header("ETag");
        String time = first.header("Last-Modified");
        given().header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304)
                .body(blankString())
                .header("ETag", equalTo(tag));
        given().header("If-None-Match", "\"other\", " + tag).get(path).then().statusCode(304);
        given().header("If-None-Match", "W/" + tag).get(path).then().statusCode(304);
        given().header("If-Modified-Since", time).get(path).then().statusCode(304);
        given().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);

        upload(admin, made.id(), Pictures.png(2, 1)).statusCode(200);
        String changed = given().header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        assertNotEquals(tag, changed);
    }

    @Test
    void headTellsEverythingButTheBytes() {
        byte[] picture = Pictures.png(1, 1);
        upload(admin, made.id(), picture).statusCode(200);
        for (String path : List.of(
                "/api/organizations/" + made.id() + "/logo", "/api/organizations/slug/" + made.slug() + "/logo")) {
            String tag = given().get(path).header("ETag");
            given().head(path)
                    .then()
                    .statusCode(200)
                    .header("ETag", equalTo(tag))
                    .header("Content-Type", equalTo("image/png"))
                    .header("Content-Length", equalTo(Integer.toString(picture.length)))
                    .body(blankString());
            given().header("If-None-Match", tag).head(path).then().statusCode(304);
        }
        given().head("/api/organizations/{id}/logo", organization(root).id())
                .then()
                .statusCode(404);
    }

    @Test
    void logosArePublicEvenWithABadToken() {
        upload(admin, made.id(), Pictures.png(1, 1)).statusCode(200);
        given().header("Authorization", "Bearer nonsense")
                .get("/api/organizations/{id}/logo", made.id())
                .then()
                .statusCode(200);
        given().header("Authorization", "Basic x")
                .get("/api/organizations/slug/{s}/logo", made.slug())
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsNotThereIsToldApart() {
        refused(given().get("/api/organizations/orgn_none/logo").then(), 404, "Organization not found.");
        refused(given().get("/api/organizations/slug/none-such/logo").then(), 404, "Organization not found");
        refused(given().get("/api/organizations/{id}/logo", made.id()).then(), 404, "Logo not found.");
        refused(given().get("/api/organizations/slug/{s}/logo", made.slug()).then(), 404, "Logo not found.");
    }

    static Stream<Arguments> impostors() {
        return Stream.of(
                Arguments.of("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "logo.png", "image/png"),
                Arguments.of("<!doctype html><script>alert(1)</script>", "logo.gif", "image/gif"),
                Arguments.of("GIF89a<script>alert(1)</script>", "logo.gif", "image/gif"),
                Arguments.of("\u0089PNG\r\n\u001a\n", "logo.png", "image/png"),
                Arguments.of("BM not a format of ours", "logo.bmp", "image/bmp"),
                Arguments.of("x", "logo.webp", "image/webp"));
    }

    @ParameterizedTest
    @MethodSource("impostors")
    void whatIsNoPictureIsRefusedUnderWhateverName(String content, String fileName, String type) {
        refused(
                upload(admin, made.id(), "logo", fileName, content.getBytes(StandardCharsets.ISO_8859_1), type),
                400,
                WRONG_TYPE);
        refused(given().get("/api/organizations/{id}/logo", made.id()).then(), 404, "Logo not found.");
    }

    @Test
    void sizeIsBoundedInBytesAndInPixels() {
        upload(admin, made.id(), Pictures.pngOfSize(MAX)).statusCode(200);
        refused(upload(admin, made.id(), Pictures.pngOfSize(MAX + 1)), 413, "File too large");
        refused(upload(admin, made.id(), Pictures.png(5001, 5000)), 400, "Image has too many pixels");
        refused(upload(admin, made.id(), Pictures.gif(60_000, 60_000)), 400, "Image has too many pixels");
        assertEquals(MAX, given().get("/api/organizations/{id}/logo", made.id()).asByteArray().length);
    }

    /** It is announced and not sent: a client that is slow to send it may not hear the answer. */
    @Test
    void whatNoPictureIsAsLargeAsIsRefusedUnread() throws IOException {
        try (var connection = RawHttp.connect()) {
            connection.send("POST /api/organizations/" + made.id() + "/logo HTTP/1.1\r\nHost: localhost\r\n"
                    + "Authorization: Bearer " + admin.token() + "\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                    + "Content-Length: " + 11 * 1024 * 1024 + "\r\n\r\n");
            assertEquals(413, connection.status());
            var body = JsonPath.from(connection.rest().stream()
                    .filter(line -> line.startsWith("{"))
                    .findFirst()
                    .orElseThrow());
            assertEquals("Request too large", body.getString("error"));
            assertEquals("Request size exceeds 10MB limit", body.getString("message"));
        }
    }

    @Test
    void rightsAndExistenceAreCheckedBeforeTheFile() {
        Person viewer = viewer(root, made);
        byte[] png = Pictures.png(1, 1);
        refused(
                given().multiPart("logo", "a.png", png, "image/png")
                        .post("/api/organizations/{id}/logo", made.id())
                        .then(),
                401,
                "Authentication required");
        refused(upload(viewer, made.id(), new byte[] {1}), 403, "Organization admin access required");
        refused(upload(root, "orgn_none", new byte[] {1}), 400, "Organization not found.");
        refused(upload(viewer, made.id(), png), 403, "Organization admin access required");
        refused(upload(viewer, "orgn_none", png), 403, "Organization admin access required");
        refused(upload(root, "orgn_none", png), 400, "Organization not found.");
        refused(bySlug(viewer, "none-such", png), 404, "Organization not found");
        refused(bySlug(viewer, made.slug(), png), 403, "Organization admin access required");
        bySlug(root, made.slug(), png).statusCode(200);
    }

    private static ValidatableResponse bySlug(Person by, String slug, byte[] bytes) {
        return multipart(by)
                .multiPart("logo", "a.png", bytes, "image/png")
                .post("/api/organizations/slug/{s}/logo", slug)
                .then();
    }

    @Test
    void fileNameIsTidied() {
        upload(admin, made.id(), "logo", "../..\\a<b>:c.PNG", Pictures.png(1, 1), "image/png")
                .statusCode(200);
        given().get("/api/organizations/{id}/logo", made.id())
                .then()
                .header("Content-Disposition", equalTo("inline; filename=\"ab c.PNG\""));
        upload(admin, made.id(), "logo", "x".repeat(200) + ".png", Pictures.png(1, 1), "image/png")
                .statusCode(200);
        given().get("/api/organizations/{id}/logo", made.id())
                .then()
                .header("Content-Disposition", containsString("\"" + "x".repeat(92) + ".png\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If-Modified-Since | nonsense",
                "If-Unmodified-Since | nonsense",
                "If-Unmodified-Since | Thu, 01 Jan 2004 00:00:00 GMT",
                "If-Match | \"another\""
            })
    void conditionsThatSaveNoAnswerDoNotCount(String name, String value) {
        upload(admin, made.id(), Pictures.png(1, 1)).statusCode(200);
        given().header(name, value)
                .get("/api/organizations/{id}/logo", made.id())
                .then()
                .statusCode(200);
        given().header(name, value)
                .head("/api/organizations/slug/{s}/logo", made.slug())
                .then()
                .statusCode(200);
        admin.request().header(name, value).get("/me").then().statusCode(200);
    }

    @Test
    void logoOfTheSlugLogoIsNotARouteOfTheIdSlug() {
        Person spa = Person.named("Spa");
        String slug = PortalStory.slug("logo");
        refused(get(spa, "/api/organizations/slug/{s}", slug), 404, "Organization not found");
        refused(get(spa, "/api/organizations/slug/logo"), 404, "Organization not found");
    }
}
