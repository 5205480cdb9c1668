package orgs.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import orgs.testing.Person;

/** What stands around every page: where one is sent, what one sees first, and how one moves. */
@QuarkusTest
class FrameTest {
    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void strangersAreSentToSignInAndBack() {
        var stranger = visitors.stranger().opens("/ui/organizations");
        stranger.sees("Sign in").finds("sign-in");
        assertEquals(
                Visitors.base() + "/ui/sign-in?to=%2Fui%2Forganizations",
                stranger.page().url());
    }

    @Test
    void anAddressThatLeadsNowhereSaysSo() {
        visitors.stranger()
                .opens("/ui/no/such/page")
                .sees("There is nothing here")
                .finds("nothing");
    }

    @Test
    void anOrganizationOfOthersIsAsGoodAsNone() {
        var ann = Person.named("Ann");
        String slug = Organization.of(ann, "Acme Rockets").slug();
        var bob = visitors.visit(Person.named("Bob"));
        for (String address : new String[] {"/ui/o/" + slug + "/members", "/ui/o/none-" + slug + "/members"}) {
            bob.opens(address).sees("No such organization, or you are not a member");
        }
    }

    @Test
    void invitationsAreAnsweredWhereOrganizationsAreListed() {
        var ann = Person.named("Ann");
        var bob = Person.named("Bob");
        Organization.of(ann, "Acme Rockets").invite(bob);
        Organization.of(bob, "Bluebird Books");
        var visitor = visitors.visit(bob).opens("/ui/organizations").sees("My organizations");
        assertThat(visitor.page().getByRole(AriaRole.HEADING, Visitor.named("1 invitation")))
                .isVisible();
        visitor.finds("organizations");
        visitor.button("Accept the invitation of Acme Rockets").click();
        assertThat(visitor.page().getByText("You are a member of Acme Rockets now."))
                .isVisible();
        assertThat(visitor.link("Acme Rockets")).isVisible();
        visitors.visitByTelephone(bob)
                .opens("/ui/organizations")
                .sees("My organizations")
                .finds("organizations");
    }

    @Test
    void keysAloneOpenTheMenuAndChooseInIt() {
        var ann = Person.named("Ann");
        Organization.of(ann, "Acme Rockets");
        var visitor = visitors.visit(ann).opens("/ui/organizations").sees("My organizations");
        visitor.button("Account").focus();
        visitor.page().keyboard().press("Enter");
        visitor.finds("menu");
        visitor.page().keyboard().press("End");
        assertThat(visitor.item("Sign out")).isFocused();
        visitor.page().keyboard().press("Enter");
        visitor.sees("You are signed out");
        visitor.opens("/ui/organizations").sees("Sign in");
    }

    @Test
    void germanIsSpokenToWhoeverWantsIt() {
        var visitor = visitors.visit(Person.named("Ann")).opens("/ui/organizations");
        visitor.button("Account").click();
        visitor.page()
                .getByRole(AriaRole.MENUITEMRADIO, Visitor.named("Deutsch"))
                .click();
        visitor.sees("Meine Organisationen").finds("organizations-de");
    }
}
