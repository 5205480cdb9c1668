package orgs.wire.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static orgs.testing.InTime.within;
import static orgs.wire.portal.PortalStory.code;
import static orgs.wire.portal.PortalStory.organization;
import static orgs.wire.portal.PortalStory.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import orgs.testing.Person;
import orgs.testing.SmallLimits;

/** What one client address may not do too often; the proxy in front tells which one that is. */
@QuarkusTest
@TestProfile(SmallLimits.class)
class PortalLimitsTest {
    private static final AtomicInteger CLIENTS = new AtomicInteger();
    private static final String UNKNOWN = "0".repeat(32);

    /** Of three tries a minute, one is given back after this time. */
    private static final Duration UNTIL_ONE_IS_FORGIVEN = Duration.ofSeconds(20);

    private final Person root = Person.systemAdministrator("Root");

    /** The last part of an address from which nothing has come yet. */
    private static int newClient() {
        return CLIENTS.incrementAndGet();
    }

    private static ValidatableResponse preview(String address, String code) {
        return given().header("X-Forwarded-For", address)
                .get("/api/organizations/invite/{c}", code)
                .then();
    }

    private static void assertMustWait(ValidatableResponse answer) {
        answer.statusCode(429)
                .header("Retry-After", matchesPattern("[1-9]\\d?"))
                .body("error", equalTo("Rate limit exceeded"))
                .body("message", equalTo("Too many requests from this IP, please try again later."))
                .body("retryAfter", equalTo("1 minute"));
    }

    @Test
    void addressThatGuessesCodesHasToWaitAndNobodyWithACode() {
        within(UNTIL_ONE_IS_FORGIVEN, () -> {
            int client = newClient();
            String guesser = "203.0.113." + client;
            String code = code(root, organization(root), Map.of("role", "org_viewer"));
            for (int i = 0; i < 10; i++) {
                preview(guesser, code).statusCode(200);
            }
            for (int i = 0; i < 3; i++) {
                refused(preview(guesser, UNKNOWN), 404, "Invite not found");
            }
            assertMustWait(preview(guesser, UNKNOWN));
            preview(guesser, code).statusCode(200);
            use(Person.named("Guest"), guesser, code).statusCode(200);
            assertMustWait(use(guesser, UNKNOWN));
            refused(preview("198.51.100." + client, UNKNOWN), 404, "Invite not found");
        });
    }

    @Test
    void guesserWhoMakesUpForwardedAddressesIsKnownByWhatTheProxyAppends() {
        within(UNTIL_ONE_IS_FORGIVEN, () -> {
            int client = newClient();
            String guesser = "192.0.2." + (100 + client);
            for (int i = 0; i < 3; i++) {
                refused(preview("198.51.100." + i + ", 127.0.0.1, " + guesser, UNKNOWN), 404, "Invite not found");
            }
            assertMustWait(preview("198.51.100.200, " + guesser, UNKNOWN));
            assertMustWait(preview(guesser + ":4711, 127.0.0.1", UNKNOWN));
        });
    }

    @Test
    void ipv6CountsByNetwork() {
        within(UNTIL_ONE_IS_FORGIVEN, () -> {
            int client = newClient();
            String network = "2001:db8:0:" + client + ":";
            for (int i = 0; i < 3; i++) {
                refused(preview(network + ":" + i, UNKNOWN), 404, "Invite not found");
            }
            assertMustWait(preview(network + "ffff::1", UNKNOWN));
            refused(preview("2001:db8:1:" + client + "::1", UNKNOWN), 404, "Invite not found");
        });
    }

    @Test
    void usingUnknownCodesCountsTheSame() {
        within(UNTIL_ONE_IS_FORGIVEN, () -> {
            int client = newClient();
            String guesser = "192.0.2." + client;
            for (int i = 0; i < 3; i++) {
                refused(use(guesser, UNKNOWN), 400, "Invalid invite code");
            }
            assertMustWait(use(guesser, UNKNOWN));
            assertMustWait(preview(guesser, UNKNOWN));
        });
    }

    private ValidatableResponse use(String address, String code) {
        return use(root, address, code);
    }

    private static ValidatableResponse use(Person person, String address, String code) {
        return person.request()
                .header("X-Forwarded-For", address)
                .post("/api/organizations/invite/{c}/use", code)
                .then();
    }

    @Test
    void uploadsAreCountedAfterTheCallerIsKnown() {
        String address = "203.0.113." + (100 + newClient());
        String id = organization(root).id();
        given().header("X-Forwarded-For", address)
                .multiPart("logo", "a.png", Pictures.png(1, 1), "image/png")
                .post("/api/organizations/{id}/logo", id)
                .then()
                .statusCode(401);
        for (int i = 0; i < 3; i++) {
            upload(address, id)
                    .statusCode(200)
                    .body(
                            "organization.logoUrl",
                            equalTo("https://orgs.example.org/api/organizations/" + id + "/logo"));
        }
        upload(address, id)
                .statusCode(429)
                .body("error", equalTo("Upload rate limit exceeded"))
                .body("message", equalTo("Too many file uploads from this IP, please try again later."))
                .body("retryAfter", equalTo("15 minutes"));
    }

    private ValidatableResponse upload(String address, String id) {
        return given().header("Authorization", "Bearer " + root.token())
                .header("X-Forwarded-For", address)
                .multiPart("logo", "a.png", Pictures.png(1, 1), "image/png")
                .post("/api/organizations/{id}/logo", id)
                .then();
    }

    @Test
    void memberLimitHoldsHereToo() {
        var made = organization(root);
        String code = code(root, made, Map.of("role", "org_viewer"));
        PortalStory.viewer(root, made);
        Person ann = Person.named("Ann");
        refused(
                PortalStory.add(root, made.id(), PortalStory.accountId(ann), "org_viewer"),
                400,
                "Failed to add member: member limit reached");
        refused(PortalStory.use(ann, code), 400, "Failed to use invite link: member limit reached");
        PortalStory.get(root, "/api/organizations/{id}/invites", made.id()).body("invites[0].useCount", equalTo(0));
    }
}
