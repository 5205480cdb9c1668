package orgs.keycloak;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import orgs.testing.FreePort;

/** A Keycloak with the realm {@code realm.json}, as its distribution starts it, for all tests of a class. */
public final class Keycloak implements BeforeAllCallback, AfterAllCallback {
    /** Its first start builds it, which takes minutes on a busy machine. */
    private static final Duration FIRST_START = Duration.ofMinutes(10);

    private static final String ADMINISTRATOR = "administrator";
    private static final String PASSWORD = "of-a-test";

    private int port;
    private Process process;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Path home = Path.of(System.getProperty("keycloak.home"));
        Path imports = Files.createDirectories(home.resolve("data/import"));
        try (InputStream realm = Keycloak.class.getResourceAsStream("realm.json")) {
            Files.copy(realm, imports.resolve("realm.json"), StandardCopyOption.REPLACE_EXISTING);
        }
        port = FreePort.find();
        var builder = new ProcessBuilder(
                        "sh",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--db=dev-mem",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname=" + url(),
                        "--import-realm")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("data/keycloak.log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
        process = builder.start();
        await().atMost(FIRST_START)
                .ignoreExceptions()
                .until(() -> answers(issuer() + "/.well-known/openid-configuration") && answers(keys()));
    }

    /** The first time may take longer than our service waits. */
    private static boolean answers(String address) {
        return RestAssured.get(address).statusCode() == 200;
    }

    public String issuer() {
        return url() + "/realms/orgs";
    }

    public String keys() {
        return issuer() + "/protocol/openid-connect/certs";
    }

    /** A token that somebody gets through the client for our service; their password is their name. */
    String token(String person) {
        return token("orgs", "app", person, person);
    }

    /** A token that is for another service. */
    String tokenForElsewhere(String person) {
        return token("orgs", "elsewhere", person, person);
    }

    /** From now on new tokens are signed with a new key. */
    void rotateKeys() {
        given().auth()
                .oauth2(token("master", "admin-cli", ADMINISTRATOR, PASSWORD))
                .contentType("application/json")
                .body(Map.of(
                        "name", "new",
                        "providerId", "rsa-generated",
                        "providerType", "org.keycloak.keys.KeyProvider",
                        "config", Map.of("priority", new String[] {"1000"})))
                .post(url() + "/admin/realms/orgs/components")
                .then()
                .statusCode(201);
    }

    private String token(String realm, String client, String name, String password) {
        return given().formParam("grant_type", "password")
                .formParam("client_id", client)
                .formParam("username", name)
                .formParam("password", password)
                .formParam("scope", "openid")
                .post(url() + "/realms/" + realm + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
