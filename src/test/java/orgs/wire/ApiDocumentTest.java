package orgs.wire;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import orgs.testing.ApiDocumentFile;

@QuarkusTest
class ApiDocumentTest {
    @Test
    void theDocumentKeptWithTheCodeIsTheOneServed() throws IOException {
        String served =
                given().get("/q/openapi").then().statusCode(200).extract().asString();
        if (System.getProperty("openapi.refresh") != null) {
            Files.writeString(ApiDocumentFile.PATH, served);
        }
        assertEquals(Files.readString(ApiDocumentFile.PATH), served, "docs/openapi.yaml is out of date: make openapi");
    }
}
