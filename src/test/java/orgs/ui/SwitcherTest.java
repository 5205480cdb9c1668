package orgs.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import orgs.testing.Person;
import orgs.testing.TwoOriginsAndAProxy;

/** The switcher in a page of another origin. */
@QuarkusTest
@TestProfile(TwoOriginsAndAProxy.class)
class SwitcherTest {
    @RegisterExtension
    final OtherSite site = new OtherSite();

    @RegisterExtension
    final Visitors visitors = new Visitors();

    private final Person ann = Person.named("Ann");

    @Test
    void peopleSwitchInAPageOfAnotherSite() {
        Organization.of(ann, "Acme Rockets");
        Organization.of(ann, "Bluebird Books");
        Organization.of(Person.named("Cat"), "Cedar Conferences").invite(ann);
        var visitor = visit(ann.token());
        var button = visitor.button("Switch organization: Organizations");
        button.click();
        for (String name : List.of("Acme Rockets", "Bluebird Books")) {
            assertThat(visitor.page().getByRole(AriaRole.MENUITEMRADIO, Visitor.named(name)))
                    .isVisible();
        }
        assertThat(visitor.item("1 pending invitation")).isVisible();
        visitor.finds("switcher");
        visitor.page().keyboard().press("ArrowDown");
        visitor.page().keyboard().press("Enter");
        visitor.seesText("You are in Bluebird Books.");
        assertThat(visitor.button("Switch organization: Bluebird Books")).isFocused();
        var token = (String) visitor.page().evaluate("sessionStorage.getItem('token of Orgs')");
        assertEquals(3, token.split("\\.").length, token);

        visitor.page().evaluate("document.documentElement.lang = 'de'");
        visitor.page().evaluate("document.querySelector('orgs-switcher').refresh()");
        Locator german = visitor.button("Organisation wechseln: Bluebird Books");
        german.click();
        visitor.item("Organisation anlegen").click();
        visitor.seesText("Here could be a form of your own.");
        assertEquals(OtherSite.origin() + "/", visitor.page().url());
    }

    @Test
    void whoeverIsNotSignedInIsToldToThePage() {
        visit("nonsense").seesText("Orgs says: credential_invalid");
    }

    private Visitor visit(String token) {
        var visitor = visitors.stranger().goesTo(OtherSite.origin());
        visitor.page().addInitScript("sessionStorage.setItem('token', '" + token + "')");
        visitor.page().navigate(OtherSite.origin());
        return visitor.sees("Notes");
    }
}
