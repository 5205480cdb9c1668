package orgs.wire.spa;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static orgs.wire.spa.Story.invite;
import static orgs.wire.spa.Story.slug;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.Database;
import orgs.testing.Person;

/** Nobody can make what others read large. */
@QuarkusTest
class MetadataTest {
    private static final int MAX_BYTES = 16 * 1024;
    private static final int AROUND_A_TEXT = "{\"a\": \"\"}".length();

    private final Person ann = Person.named("Ann");
    private final Person bob = Person.named("Bob");

    @Test
    void sixteenKilobytesPassAndOneByteMoreDoesNot() {
        String full = "x".repeat(MAX_BYTES - AROUND_A_TEXT);
        String id = create("{\"a\":\"" + full + "\"}").statusCode(200).extract().path("organization.id");
        assertRefused(create("{\"a\":\"" + full + "x\"}"));
        assertRefused(ann.request()
                .body("{\"metadata\":{\"a\":\"" + full + "x\"}}")
                .patch("/organizations/{id}", id)
                .then());
    }

    @Test
    void numbersCountAsTheyAreStored() {
        assertRefused(create("{\"a\":[" + "1e300,".repeat(60) + "0]}"));
        create("{\"a\":[" + "1e300,".repeat(50) + "0]}").statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "[1e400]", "{\"b\":1e999999999}"})
    void infiniteNumbersAreRefused(String number) {
        assertRefused(create("{\"a\":" + number + "}"));
    }

    @Test
    void databaseTakesNoMoreEither() {
        String id = Story.organization(ann);
        var refused = assertThrows(
                IllegalStateException.class,
                () -> Database.change(
                        "update organization set metadata = jsonb_build_object('a', repeat('x', 16400)) where id = ?",
                        id));
        assertTrue(refused.getMessage().contains("organization_metadata_small"), refused::getMessage);
    }

    @Test
    void activityShowsTheLengthAndTheDigestOfWhatIsStored() {
        String metadata =
                "{\"zz\":[1e300,0.00001,100.0,-0.0,true,null],\"b\":\"\\\"\\n\\\\/\\u00e9😀\",\"a\":{\"é\":1,\"zz\":2}}";
        String id = create(metadata).statusCode(200).extract().path("organization.id");
        ann.request()
                .body(Map.of("name", "New name"))
                .patch("/organizations/{id}", id)
                .then()
                .statusCode(200);

        var stored = Database.values("select metadata::text from organization where id = ?", id);
        int bytes = stored.get(0).toString().getBytes(StandardCharsets.UTF_8).length;
        Object digest = Database.values(
                        "select encode(sha256(convert_to(metadata::text, 'UTF8')), 'hex') from organization where id = ?",
                        id)
                .get(0);
        ann.request()
                .get("/organizations/{id}/activity", id)
                .then()
                .statusCode(200)
                .body("activity.findAll { it.type == 'organization.created' }.after.metadata.sha256", contains(digest))
                .body("activity.findAll { it.type == 'organization.created' }.after.metadata.bytes", contains(bytes))
                .body("activity.findAll { it.type == 'organization.updated' }.before.metadata.sha256", contains(digest))
                .body("activity.findAll { it.type == 'organization.updated' }.after.metadata.sha256", contains(digest));
    }

    @Test
    void whoIsOnlyInvitedSeesNoMetadata() {
        String id = create("{\"plan\":\"secret\"}").statusCode(200).extract().path("organization.id");
        invite(ann, id, bob);
        for (String path : List.of("/me", "/organizations/invitations")) {
            bob.request()
                    .get(path)
                    .then()
                    .body("invitations[0].organization.id", equalTo(id))
                    .body("invitations[0].organization.name", equalTo("Acme"))
                    .body("invitations[0].organization", hasKey("slug"))
                    .body("invitations[0].organization", hasKey("logoUrl"))
                    .body("invitations[0].organization", hasKey("metadata"))
                    .body("invitations[0].organization.metadata", nullValue())
                    .body("invitations[0].organization", not(hasKey("createdBy")));
        }
    }

    private ValidatableResponse create(String metadata) {
        return ann.request()
                .body("{\"name\":\"Acme\",\"slug\":\"" + slug("acme") + "\",\"metadata\":" + metadata + "}")
                .post("/organizations")
                .then();
    }

    private static void assertRefused(ValidatableResponse response) {
        response.statusCode(400)
                .body("code", equalTo("FRAGNO_VALIDATION_ERROR"))
                .body("issues[0].path", contains("metadata"));
    }
}
