package orgs.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static orgs.testing.Patience.PATIENCE;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import orgs.keycloak.Keycloak;
import orgs.testing.Installation;
import orgs.testing.PackagedProgram;

/** Signing in to the web UI at a real Keycloak. Only with {@code -Pkeycloak}. */
@EnabledIfSystemProperty(named = "keycloak.home", matches = ".+", disabledReason = "only with -Pkeycloak")
class KeycloakSignInIT {
    @RegisterExtension
    static final Installation INSTALLATION = new Installation();

    @RegisterExtension
    static final Keycloak KEYCLOAK = new Keycloak();

    @RegisterExtension
    final Visitors visitors = new Visitors();

    private PackagedProgram program;

    @BeforeEach
    void start() {
        String prefix = "orgs.identity-providers.keycloak.";
        program = INSTALLATION.start(Map.of(
                prefix + "issuer",
                KEYCLOAK.issuer(),
                prefix + "jwks",
                KEYCLOAK.keys(),
                prefix + "audience",
                "orgs",
                prefix + "client-id",
                TestProvider.CLIENT,
                prefix + "client-secret",
                TestProvider.SECRET,
                prefix + "system-admin-group",
                "system-admin"));
    }

    @Test
    void onePersonSignsInGoesOnAndSignsOut() {
        var ann = signedIn("ann").sees("My account");
        assertEquals("ann@example.com", ann.told("/me", "user.email"));
        assertEquals("Ann Archer", ann.told("/me?include=profile", "user.name"));
        assertEquals("user", ann.told("/me", "user.role"));

        List<String> given = given(ann);
        await().atMost(PATIENCE).until(() -> ann.renews() && !given(ann).equals(given));
        ann.loses("orgs_session").opens("/ui/account").sees("My account");

        ann.signsOut();
        ann.page()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Logout"))
                .click();
        ann.sees("You are signed out");
        assertEquals(program.url() + "/ui/signed-out", ann.page().url());
        ann.page().navigate(program.url() + "/ui/account");
        assertThat(ann.page().getByLabel("Username")).isVisible();
    }

    @Test
    void groupsMakeSystemAdministrators() {
        assertEquals("admin", signedIn("root").sees("My account").told("/me", "user.role"));
    }

    private Visitor signedIn(String person) {
        var visitor = visitors.strangerAt(program.url()).goesTo(KEYCLOAK.url()).opens("/ui/account");
        var page = visitor.page();
        page.getByLabel("Username").fill(person);
        page.locator("input[type=password]").fill(person);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sign In"))
                .click();
        return visitor;
    }

    /** What Keycloak gave, encrypted. */
    private static List<String> given(Visitor visitor) {
        return visitor.context().cookies().stream()
                .filter(cookie -> cookie.name.startsWith("q_session_"))
                .map((Cookie cookie) -> cookie.value)
                .toList();
    }
}
