package orgs.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A person's first minute: they sign in, create an organization, invite somebody and copy the link. Not against the
 * packaged program, which does not let anybody be anybody.
 */
@QuarkusTest
class FirstMinuteTest {
    private static final int MOST_CLICKS = 8;
    private static final int MOST_TABS = 60;

    @RegisterExtension
    final Visitors visitors = new Visitors();

    private final String word = UUID.randomUUID().toString().substring(24);

    @Test
    void itNeedsEightClicksAtMost() {
        var ann = visitors.stranger().opens("/ui").sees("Sign in");
        ann.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        var clicks = new Clicks();
        clicks.on(ann.page().getByText("Somebody else"));
        ann.field("E-mail address").fill("ann-" + word + "@example.test");
        clicks.on(ann.button("Sign in"));
        clicks.on(ann.sees("My organizations").link("Create an organization"));
        ann.sees("Create an organization").field("Name").fill("Rockets " + word);
        clicks.on(ann.button("Create the organization"));
        clicks.on(ann.sees("Rockets " + word).link("Invite people"));
        ann.sees("Invite people").field("E-mail addresses").fill("bob-" + word + "@example.test");
        clicks.on(ann.button("Invite people"));
        clicks.on(copyButton(ann));
        copied(ann);
        assertTrue(clicks.count <= MOST_CLICKS, clicks.count + " clicks");
    }

    @Test
    void itNeedsNoPointer() {
        var ann = visitors.stranger().opens("/ui").sees("Sign in");
        ann.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        press(ann, ann.page().getByText("Somebody else"));
        type(ann, ann.field("E-mail address"), "ann-" + word + "@example.test");
        ann.page().keyboard().press("Enter");
        press(ann, ann.sees("My organizations").link("Create an organization"));
        type(ann, ann.sees("Create an organization").field("Name"), "Rockets " + word);
        ann.page().keyboard().press("Enter");
        press(ann, ann.sees("Rockets " + word).link("Invite people"));
        type(ann, ann.sees("Invite people").field("E-mail addresses"), "bob-" + word + "@example.test");
        press(ann, ann.button("Invite people"));
        press(ann, copyButton(ann));
        copied(ann);
    }

    private Locator copyButton(Visitor visitor) {
        return visitor.button("Copy: Link for bob-" + word + "@example.test");
    }

    private void copied(Visitor visitor) {
        visitor.seesText("Copied: Link for bob-" + word + "@example.test");
        var copied = (String) visitor.page().evaluate("navigator.clipboard.readText()");
        assertTrue(copied.startsWith(Visitors.base() + "/ui/invitations/"), copied);
    }

    private static void press(Visitor visitor, Locator target) {
        reach(visitor, target);
        visitor.page().keyboard().press("Enter");
    }

    private static void type(Visitor visitor, Locator target, String text) {
        reach(visitor, target);
        visitor.page().keyboard().type(text);
    }

    /** Presses the tab key until the focus is there, where it has to be seen. */
    private static void reach(Visitor visitor, Locator target) {
        assertThat(target).isVisible();
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if ((boolean) target.evaluate("target => target === document.activeElement")) {
                assertNotEquals("none", target.evaluate("target => getComputedStyle(target).outlineStyle"));
                return;
            }
            visitor.page().keyboard().press("Tab");
        }
        fail("no key leads to " + target);
    }

    private static final class Clicks {
        private int count;

        void on(Locator target) {
            target.click();
            count++;
        }
    }
}
