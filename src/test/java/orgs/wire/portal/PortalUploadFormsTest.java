package orgs.wire.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.blankString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static orgs.wire.portal.PortalLogosTest.multipart;
import static orgs.wire.portal.PortalLogosTest.upload;
import static orgs.wire.portal.PortalStory.admin;
import static orgs.wire.portal.PortalStory.organization;
import static orgs.wire.portal.PortalStory.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import orgs.testing.Person;
import orgs.wire.portal.PortalStory.Made;

/** In what form a logo comes (R13 and R14). */
@QuarkusTest
class PortalUploadFormsTest {
    private final Person root = Person.systemAdministrator("Root");
    private Made made;
    private Person admin;

    @BeforeEach
    void arrange() {
        made = organization(root);
        admin = admin(root, made);
    }

    @Test
    void oneFileInTheRightFieldIsTaken() {
        byte[] png = Pictures.png(1, 1);
        refused(upload(admin, made.id(), "picture", "a.png", png, "image/png"), 400, "Unexpected field");
        refused(
                multipart(admin)
                        .multiPart("logo", "a.png", png, "image/png")
                        .multiPart("logo", "b.png", png, "image/png")
                        .post("/api/organizations/{id}/logo", made.id())
                        .then(),
                400,
                "Unexpected field");
        refused(upload(admin, made.id(), "logo", "a.png", new byte[0], "image/png"), 400, "No logo file uploaded.");
        refused(
                multipart(admin)
                        .multiPart("logo", "only text")
                        .post("/api/organizations/{id}/logo", made.id())
                        .then(),
                400,
                "No logo file uploaded.");
    }

    /** Nobody announces how long it will be, and text comes with it. */
    @Test
    void pictureThatComesInChunksIsTakenAsWell() throws IOException, InterruptedException {
        byte[] picture = Pictures.pngOfSize(300_000);
        String before = "--b\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nold\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"a.png\"\r\n\r\n";
        var form = new SequenceInputStream(Collections.enumeration(Stream.of(
                        before.getBytes(StandardCharsets.UTF_8),
                        picture,
                        "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8))
                .map(ByteArrayInputStream::new)
                .toList()));
        var request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + RestAssured.port + "/api/organizations/" + made.id() + "/logo"))
                .header("Authorization", "Bearer " + admin.token())
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> form))
                .build();
        assertEquals(
                200,
                HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode());
        assertArrayEquals(
                picture, given().get("/api/organizations/{id}/logo", made.id()).asByteArray());
    }

    @Test
    void whatIsNotMultipartHoldsNoFile() {
        for (String path : List.of(
                "/api/organizations/" + made.id() + "/logo", "/api/organizations/slug/" + made.slug() + "/logo")) {
            refused(admin.request().body("{}").post(path).then(), 400, "No logo file uploaded.");
            refused(multipart(admin).post(path).then(), 400, "No logo file uploaded.");
            refused(given().contentType("text/plain").body("x").post(path).then(), 401, "Authentication required");
        }
    }

    @Test
    void brokenMultipartIsTheClientsFault() {
        for (String body : List.of(
                "nonsense",
                "--b\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"a.png\"\r\n\r\nabc",
                "--b\r\nContent-Disposition: form-data\r\n\r\nabc\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data\r\n\r\n" + "x".repeat(300_000) + "\r\n--b--\r\n")) {
            multipart(admin)
                    .contentType("multipart/form-data; boundary=b")
                    .body(body.getBytes(StandardCharsets.UTF_8))
                    .post("/api/organizations/{id}/logo", made.id())
                    .then()
                    .statusCode(400)
                    .body("error", not(blankString()));
        }
        multipart(admin)
                .header("Content-Type", "multipart/form-data")
                .body("x".getBytes(StandardCharsets.UTF_8))
                .post("/api/organizations/{id}/logo", made.id())
                .then()
                .statusCode(400);
    }
}
