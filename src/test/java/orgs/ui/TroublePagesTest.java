package orgs.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import orgs.testing.Person;

/** What people see, and what they do not lose, when a session, the network or the service ends in between. */
@QuarkusTest
class TroublePagesTest {
    private static final String UNREACHABLE = "The service cannot be reached";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    private final Person owner = Person.named("Ann");
    private Organization acme;

    @BeforeEach
    void anOrganization() {
        acme = Organization.of(owner, "Acme Rockets");
    }

    @Test
    void aSessionThatEndsInAHalfFilledFormLosesNothing() {
        String name = "Rockets " + UUID.randomUUID().toString().substring(24);
        var ann = visitors.visit(owner).opens("/ui/new").sees("Create an organization");
        ann.field("Name").fill(name);
        ann.context().clearCookies();
        ann.button("Create the organization").click();
        assertThat(ann.page().getByRole(AriaRole.ALERT).first()).containsText("You were signed out.");
        assertThat(ann.field("Name")).hasValue(name);
        ann.finds("signed-out");

        var signIn = ann.page()
                .waitForPopup(() -> ann.link("Sign in again in a new tab").click());
        assertThat(signIn).hasURL(Visitors.base() + "/ui/sign-in?to=%2Fui%2Fnew");
        Visitors.signIn(ann, owner);
        signIn.close();
        ann.page().evaluate("window.dispatchEvent(new Event('focus'))");
        assertThat(ann.link("Sign in again in a new tab")).hasCount(0);
        assertThat(ann.field("Name")).hasValue(name);
        ann.button("Create the organization").click();
        ann.sees(name);
    }

    @Test
    void aServiceThatIsBeingRestartedIsWaitedForAndAskedAgain() {
        var ann = visitors.visit(owner).opens(acme.at("")).sees("Acme Rockets").expectsTrouble();
        ann.context().route("**/*", route -> route.abort("connectionrefused"));
        ann.link("Members").click();
        ann.seesText(UNREACHABLE).finds("unreachable");
        ann.context().unroute("**/*");
        ann.button("Try again").click();
        ann.sees("Members");

        ann.context().route("**/organizations/**", route -> route.abort("connectionrefused"));
        ann.link("My membership").click();
        ann.link("Events").click();
        ann.seesText(UNREACHABLE);
        ann.context().unroute("**/organizations/**");
        ann.button("Try again").click();
        ann.seesText("There are no events yet");
    }

    @Test
    void whatIsBusyIsReadAgainButNothingIsChangedTwice() {
        var ann = visitors.visit(owner)
                .opens(acme.at("/settings"))
                .sees("Settings")
                .expectsTrouble();
        var reads = new AtomicInteger();
        var changes = new AtomicInteger();
        ann.context().route("**/organizations/**", route -> {
            boolean isRead = "GET".equals(route.request().method());
            if (isRead && reads.incrementAndGet() > 2) {
                route.resume();
            } else {
                changes.addAndGet(isRead ? 0 : 1);
                isBusy(route);
            }
        });
        ann.field("Description").fill("Small rockets.");
        ann.button("Save: Description").click();
        ann.seesText("The service is busy. Try again in a moment.");
        assertThat(ann.field("Description")).hasValue("Small rockets.");
        assertEquals(1, changes.get());
        ann.page().onceDialog(question -> question.accept());
        ann.link("Members").click();
        ann.sees("Members").seesText("1 member");
    }

    @Test
    void aBrokenServiceSaysSoAndIsAskedAgain() {
        var ann = visitors.visit(owner).opens(acme.at("")).sees("Acme Rockets").expectsTrouble();
        ann.context()
                .route(
                        "**/organizations/**",
                        route -> route.fulfill(new FulfillOptions()
                                .setStatus(502)
                                .setHeaders(Map.of("X-Request-Id", "request-17"))
                                .setBody("Bad gateway")));
        ann.link("Members").click();
        ann.seesText("Something went wrong").finds("broken");
        assertThat(ann.field("Number of the request, for whoever runs this service"))
                .hasValue("request-17");
        ann.context().unroute("**/organizations/**");
        ann.button("Try again").click();
        ann.seesText("1 member");
    }

    @Test
    void whoeverIsOfflineIsToldSoAndChangesWait() {
        var ann = visitors.visit(owner)
                .opens(acme.at("/settings"))
                .sees("Settings")
                .expectsTrouble();
        ann.field("Description").fill("Small rockets.");
        ann.context().setOffline(true);
        ann.seesText("You are offline. What you see may be old, and changes have to wait.");
        assertThat(ann.button("Save: Description")).isDisabled();
        ann.finds("offline");
        ann.context().setOffline(false);
        ann.button("Save: Description").click();
        ann.seesText("Description: saved.");
    }

    @Test
    void twoTabsWithTwoOrganizationsDoNotDisturbEachOther() {
        var bluebird = Organization.of(owner, "Bluebird Books");
        var first = visitors.visit(owner).opens(acme.at("/settings")).sees("Settings");
        var second = first.inAnotherTab().opens(acme.at("")).sees("Acme Rockets");
        second.button("Switch organization: Acme Rockets").click();
        second.page().waitForResponse("**/organizations/active", () -> second.page()
                .getByRole(AriaRole.MENUITEMRADIO, Visitor.named("Bluebird Books"))
                .click());
        second.sees("Bluebird Books");

        first.field("Description").fill("Small rockets.");
        first.button("Save: Description").click();
        first.seesText("Description: saved.");
        first.page().reload();
        assertThat(first.button("Switch organization: Acme Rockets")).isVisible();
        assertThat(first.field("Description")).hasValue("Small rockets.");
        second.opens(bluebird.at("/settings")).sees("Settings");
        assertThat(second.field("Description")).hasValue("");
    }

    /** What a proxy answers while the service behind it takes no more. */
    private static void isBusy(Route route) {
        route.fulfill(new FulfillOptions()
                .setStatus(503)
                .setHeaders(Map.of("Orgs-Refusal", "unavailable", "Retry-After", "1")));
    }
}
