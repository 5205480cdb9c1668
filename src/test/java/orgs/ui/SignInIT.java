package orgs.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static orgs.testing.Patience.PATIENCE;

import com.microsoft.playwright.options.AriaRole;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import orgs.testing.Installation;
import orgs.testing.PackagedProgram;
import orgs.testing.Person;

/** Signing in to the product, at identity providers that are strict about the authorization code flow. */
class SignInIT {
    /** Of 15 minutes. */
    private static final Duration ALMOST_A_LIFETIME = Duration.ofMinutes(14).plusSeconds(30);

    @RegisterExtension
    static final Installation INSTALLATION = new Installation();

    @RegisterExtension
    final Visitors visitors = new Visitors();

    private final List<TestProvider> providers = new ArrayList<>();
    private PackagedProgram program;

    @AfterEach
    void nothingSecretIsLogged() {
        providers.forEach(TestProvider::close);
        String log = String.join("\n", program.lines());
        providers.stream()
                .flatMap(provider -> provider.secrets().stream())
                .forEach(secret -> assertFalse(log.contains(secret), () -> secret + " in\n" + log));
    }

    @Test
    void onePersonSignsInGoesOnAndSignsOut() {
        var ann = Person.named("Ann");
        var provider = provider("web", ann);
        start();
        var visitor = visitor().opens("/ui/organizations").sees("My organizations");
        assertEquals(base() + "/ui/organizations", visitor.page().url());
        assertEquals(List.of("/", "/ui/session"), cookies(visitor));
        assertEquals(ann.email(), visitor.told("/me", "user.email"));
        // It is for the client that signs people in, and not for the API.
        given().baseUri(base())
                .auth()
                .oauth2(provider.givenIdToken())
                .get("/me")
                .then()
                .statusCode(401);

        // The cookie ends long before the session at the provider does.
        visitor.loses("orgs_session").opens("/ui/organizations").sees("My organizations");
        assertEquals(List.of("/", "/ui/session"), cookies(visitor));
        assertEquals(base() + "/ui/organizations", visitor.page().url());

        // From then on its end is known, and it is renewed before that.
        visitor.page().clock().setFixedTime(Date.from(Instant.now().plus(ALMOST_A_LIFETIME)));
        visitor.page().waitForRequest(base() + "/ui/session", () -> visitor.link("My invitations")
                .click());
        visitor.sees("My invitations");

        visitor.signsOut();
        visitor.sees("You are signed out").finds("signed-out");
        assertEquals(base() + "/ui/signed-out", visitor.page().url());
        assertEquals(List.of(), cookies(visitor));
        visitor.opens("/ui/organizations").sees("Who are you?");
    }

    @Test
    void whatTheProviderGaveIsRenewedThere() {
        var provider = provider(new TestProvider("web", Duration.ofSeconds(10)), Person.named("Ann"));
        start();
        var visitor = visitor().opens("/ui/organizations").sees("My organizations");
        await().atMost(PATIENCE).until(() -> visitor.renews() && provider.refreshed() > 0);
        visitor.loses("orgs_session").opens("/ui/organizations").sees("My organizations");
    }

    @Test
    void ofSeveralProvidersOneIsChosenAndIsTheOnlyOneFromThenOn() {
        var ann = Person.named("Ann");
        var root = Person.named("Root");
        provider("customers", ann);
        provider("staff", root);
        start();
        var visitor = visitor().opens("/ui/account").sees("Sign in").finds("sign-in-provider");
        visitor.link("Sign in with Example customers").click();
        visitor.sees("My account");
        assertEquals(ann.email(), visitor.told("/me", "user.email"));
        visitor.opens("/ui/sign-in?to=/ui/account");
        visitor.link("Sign in with Example staff").click();
        visitor.sees("My account");
        assertEquals(root.email(), visitor.told("/me", "user.email"));
        visitor.loses("orgs_session");
        assertTrue(visitor.renews());
        assertEquals(root.email(), visitor.told("/me", "user.email"));
    }

    @Test
    void nobodyIsSentElsewhereOrLeftAlone() {
        provider("web", Person.named("Ann"));
        start();
        visitor()
                .opens("/ui/session/web?to=https%3A%2F%2Felsewhere.example%2F")
                .sees("My organizations")
                .opens("/ui/session/web/callback?code=none&state=none")
                .sees("My organizations");
        given().baseUri(base()).get("/ui/session/none").then().statusCode(404);
        given().baseUri(base())
                .header("Sec-Fetch-Site", "same-origin")
                .post("/ui/session")
                .then()
                .statusCode(401)
                .header("Orgs-Refusal", equalTo("credential_missing"));
        for (String path : List.of("/ui/session", "/ui/session/end")) {
            given().baseUri(base())
                    .header("Sec-Fetch-Site", "cross-site")
                    .post(path)
                    .then()
                    .statusCode(403)
                    .header("Orgs-Refusal", equalTo("origin_not_allowed"));
        }
        var lost = visitor().opens("/ui/session/web/callback?code=none&state=none");
        assertThat(lost.page().getByRole(AriaRole.ALERT)).isVisible();
    }

    @Test
    void aProviderThatIsDownIsToldAndEndsNoSession() {
        var provider = provider("web", Person.named("Ann"));
        start();
        var lucky = visitor().opens("/ui/organizations").sees("My organizations");
        provider.close();
        lucky.opens("/ui/organizations").sees("My organizations");
        awaitThatSigningInFails();
        assertItIsSaidThatSigningInFailed().finds("sign-in-failed");

        // Where its metadata was never read.
        program = INSTALLATION.start(settings());
        assertItIsSaidThatSigningInFailed();
    }

    @Test
    void aProviderThatCannotWorkForAWhileIsToldUntilItCan() {
        var provider = provider("web", Person.named("Ann"));
        start();
        visitor().opens("/ui/organizations").sees("My organizations");
        provider.breaks(true);
        awaitThatSigningInFails();
        var patient = assertItIsSaidThatSigningInFailed();
        provider.breaks(false);
        await().atMost(PATIENCE).until(() -> leadsTo("/ui/session/web").startsWith(provider.issuer()));
        patient.opens("/ui/organizations").sees("My organizations");
    }

    /** What the provider answered last is good for a moment. */
    private void awaitThatSigningInFails() {
        await().atMost(PATIENCE).until(() -> leadsTo("/ui/session/web").startsWith("/ui/sign-in?failed"));
    }

    private Visitor assertItIsSaidThatSigningInFailed() {
        var unlucky = visitor().opens("/ui/organizations").sees("Sign in");
        assertThat(unlucky.page().getByRole(AriaRole.ALERT)).isVisible();
        return unlucky;
    }

    private String leadsTo(String path) {
        return open(base() + path, Map.of()).header("Location");
    }

    @Test
    void whereNobodyIsSignedInItIsSaidWhatIsMissing() {
        start();
        var visitor = visitor().opens("/ui/organizations").sees("Sign in").finds("sign-in-none");
        assertThat(visitor.page().getByText("issuer, client-id and client-secret"))
                .isVisible();
    }

    @Test
    void behindAProxyPeopleComeBackToThePublicAddress() {
        provider("web", Person.named("Ann"));
        program = INSTALLATION.start(and(settings(), "orgs.public-url", "https://orgs.example.test"));
        var start = open(base() + "/ui/session/web?to=/ui/new", Map.of());
        var provider = open(start.header("Location"), Map.of());
        String back = provider.header("Location");
        String callback = "https://orgs.example.test/ui/session/web/callback?";
        assertTrue(back.startsWith(callback), back);
        var done = open(base() + back.substring("https://orgs.example.test".length()), start.cookies());
        assertEquals("/ui/session/web?to=/ui/new", done.header("Location"));
        var home = open(base() + done.header("Location"), done.cookies());
        assertEquals("/ui/new", home.header("Location"));
    }

    private void start() {
        program = INSTALLATION.start(settings());
    }

    private TestProvider provider(String name, Person person) {
        return provider(new TestProvider(name), person);
    }

    private TestProvider provider(TestProvider provider, Person person) {
        provider.signsIn(person);
        providers.add(provider);
        return provider;
    }

    private Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        providers.forEach(provider -> settings.putAll(provider.settings()));
        return settings;
    }

    private static Map<String, String> and(Map<String, String> settings, String name, String value) {
        settings.put(name, value);
        return settings;
    }

    private Visitor visitor() {
        var visitor = visitors.strangerAt(base());
        providers.forEach(provider -> visitor.goesTo(provider.issuer()));
        return visitor;
    }

    private String base() {
        return program.url();
    }

    private static Response open(String address, Map<String, String> cookies) {
        return given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .cookies(cookies)
                .get(address);
    }

    private static List<String> cookies(Visitor visitor) {
        return visitor.context().cookies().stream()
                .map(cookie -> cookie.path)
                .distinct()
                .sorted()
                .toList();
    }
}
