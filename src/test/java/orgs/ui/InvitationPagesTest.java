package orgs.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import orgs.testing.Database;
import orgs.testing.Person;

/** How people invite in the browser, by mail, link and code, and what the invited see, whatever became of the invitation. */
@QuarkusTest
class InvitationPagesTest {
    @RegisterExtension
    final Visitors visitors = new Visitors();

    private final Person owner = Person.named("Ann");
    private final String slug = "in-" + UUID.randomUUID();
    private String organizationId;

    @BeforeEach
    void anOrganizationWithAPin() {
        organizationId = owner.request()
                .body(Map.of(
                        "name",
                        "Acme Rockets",
                        "slug",
                        slug,
                        "pin",
                        slug.replace("-", "").substring(2, 7)))
                .post("/organizations")
                .then()
                .statusCode(200)
                .extract()
                .path("organization.id");
    }

    @Test
    void anInvitationByMailIsMadeFoundAnsweredAndShown() {
        var bob = Person.named("Bob");
        var ann = visitors.visit(owner).opens(at("/invitations")).sees("Invitations");
        ann.finds("invitations-none");
        ann.link("Invite people").click();
        ann.sees("Invite people");
        ann.button("Invite people").click();
        ann.seesText("Enter at least one address.");
        ann.field("E-mail addresses").fill(bob.email() + ", somebody@example.test");
        ann.button("Invite people").click();
        ann.seesText("What became of it");
        ann.finds("invitations-made");
        String address = ann.field("Link for " + bob.email()).inputValue();

        var stranger = visitors.stranger().opens(path(address)).sees("You are invited");
        stranger.seesText("Sign in to answer the invitation");
        stranger.finds("landing-signed-out");

        var invited = visitors.visit(bob).opens(path(address)).sees("You are invited");
        assertThat(invited.page().getByText("Ann invites you to join as")).isVisible();
        invited.finds("landing-mail");
        visitors.visitByTelephone(bob)
                .opens(path(address))
                .sees("You are invited")
                .finds("landing-mail");
        invited.button("Accept and join").click();
        invited.sees("Acme Rockets");
        invited.opens(path(address));
        invited.seesText("You are a member already");

        ann.opens(at("/invitations/mail")).sees("Invitations");
        assertThat(ann.link("By e-mail")).hasAttribute("aria-current", "page");
        assertThat(ann.row(bob.email())).containsText("Accepted");
        assertThat(ann.link("Invitations 1 pending invitation")).isVisible();
        ann.button("Actions for somebody@example.test").click();
        ann.item("Take back").click();
        ann.inDialog("Take back").click();
        assertThat(ann.row("somebody@example.test")).containsText("Canceled");
        assertThat(ann.link("Invitations")).isVisible();
        ann.link("Home").click();
        ann.seesText("Ann took the invitation of somebody@example.test back.");
        ann.page().goBack();
        ann.page().getByLabel("State").selectOption("accepted");
        assertThat(ann.row("somebody@example.test")).hasCount(0);
        ann.finds("invitations");
    }

    @Test
    void aMailOpenedBySomebodyElseSaysForWhomItIs() {
        String invitation = invite(Person.named("Bob").withEmail("bob.baker@example.test"));
        var cat = visitors.visit(Person.named("Cat")).opens("/ui/invitations/" + invitation);
        assertThat(cat.page().getByText("This invitation is for b•••@e•••.test"))
                .isVisible();
        assertThat(cat.button("Accept and join")).hasCount(0);
        cat.finds("landing-wrong-account");
        cat.button("Switch account").click();
        cat.sees("Sign in");

        var unverified = Person.named("Una").withUnverifiedEmail();
        String hers = invite(unverified);
        var una = visitors.visit(unverified).opens("/ui/invitations/" + hers).sees("You are invited");
        una.seesText("Your address " + unverified.email() + " is not verified");
        una.finds("landing-unverified");
    }

    @Test
    void anInvitationByMailThatIsOverSaysHowItEnded() {
        var bob = Person.named("Bob");
        String invitation = invite(bob);
        var visitor = visitors.visit(bob);
        Map<String, String> ends = Map.of(
                "status = 'rejected'", "You have rejected this invitation",
                "status = 'canceled'", "This invitation was taken back",
                "status = 'expired'", "This invitation is too old",
                "status = 'accepted'", "You have accepted this invitation before");
        for (var end : ends.entrySet()) {
            Database.change("update invitation set " + end.getKey() + " where id = ?", invitation);
            visitor.opens("/ui/invitations/" + invitation);
            visitor.seesText(end.getValue());
        }
        visitor.finds("landing-over");
        visitor.opens("/ui/invitations/invt_none");
        visitor.seesText("There is no such invitation");
    }

    @Test
    void aLinkIsMadeShownUsedAndSwitchedOff() {
        var ann = visitors.visit(owner).opens(at("/invitations/links")).sees("Invitations");
        ann.link("Make a link").click();
        ann.sees("Make a link");
        ann.field("How many may join").fill("none");
        ann.button("Make the link").click();
        ann.seesText("This does not fit.");
        ann.field("How many may join").fill("5");
        ann.field("Note").fill("For the launch");
        ann.button("Make the link").click();
        ann.seesText("The link is ready");
        ann.finds("link-made");
        String address = ann.field("Link").inputValue();

        var stranger = visitors.stranger().opens(path(address)).sees("You are invited");
        assertThat(stranger.page().getByText("For the launch")).isVisible();
        assertThat(stranger.link("Sign in to join")).isVisible();
        stranger.finds("landing-link");

        var dan = visitors.visit(Person.named("Dan")).opens(path(address)).sees("You are invited");
        dan.button("Join").click();
        dan.sees("Acme Rockets");
        dan.opens(path(address));
        dan.seesText("You are a member already");

        ann.link("To the links").click();
        assertThat(ann.row("For the launch")).containsText("1 of 5 uses");
        ann.button("Actions for For the launch").click();
        ann.item("Switch off").click();
        assertThat(ann.row("For the launch")).containsText("Switched off");
        ann.finds("links");
        var eve = visitors.visit(Person.named("Eve")).opens(path(address)).sees("You are invited");
        eve.seesText("Ask whoever gave you the link for a new one.");
        eve.finds("landing-link-off");
        eve.opens("/ui/org-invite/0123456789abcdef0123456789abcdef");
        eve.seesText("There is no such invitation");
    }

    @Test
    void aSecretCodeIsShownOnceAndLetsSomebodyInWithANewProfile() {
        var ann = visitors.visit(owner).opens(at("/invitations/codes")).sees("Invitations");
        ann.link("Make a code").click();
        ann.button("Make the code").click();
        ann.seesText("The code is ready");
        ann.finds("code-made");
        String address = ann.field("Address with PIN and code").inputValue();
        ann.link("To the codes").click();
        assertThat(ann.row("For any number of people")).containsText("Pending");
        ann.finds("codes");

        var fay = visitors.visit(Person.named("Fay")).opens(path(address)).sees("Join with a code");
        fay.button("Go on").click();
        assertThat(fay.page().getByRole(AriaRole.HEADING, Visitor.named("Acme Rockets")))
                .isVisible();
        fay.finds("join-profile");
        fay.button("Join").click();
        assertThat(fay.page().getByText("This is needed.").first()).isVisible();
        fay.field("Display name").fill("Fay");
        fay.field("Displayed e-mail address").fill("fay@example.test");
        fay.button("Join").click();
        fay.sees("Acme Rockets");
        ann.opens(at("/invitations/codes")).sees("Invitations");
        ann.button("Actions for For any number of people").click();
        ann.item("Who joined").click();
        assertThat(ann.dialog()).containsText("Fay");
        ann.finds("code-users");

        var gil = visitors.visit(Person.named("Gil")).opens("/ui/join").sees("Join with a code");
        gil.field("PIN of the organization").fill("wrongPIN");
        gil.field("Code").fill("wrongCode");
        gil.button("Go on").click();
        assertThat(gil.page().locator("[aria-invalid=true], [role=alert]").first())
                .isVisible();
        gil.finds("join-wrong");
    }

    @Test
    void profilesAreMadeChangedChosenAndDeleted() {
        var visitor = visitors.visit(Person.named("Hal"))
                .opens("/ui/account/profiles")
                .sees("Profiles");
        for (String name : new String[] {"Hal at work", "Hal at home"}) {
            visitor.opens("/ui/account/profiles/new").sees("New profile");
            visitor.field("Contact address").fill("hal@example.test");
            visitor.field("Full name").fill("Hal Hill");
            visitor.field("Display name").fill(name);
            visitor.field("Displayed e-mail address").fill("hal@example.test");
            if (name.endsWith("home")) visitor.finds("profile-new");
            visitor.button("Save").click();
            visitor.sees("Profiles");
        }
        visitor.button("Actions for Hal at home").click();
        visitor.item("Make it the default").click();
        assertThat(visitor.row("Hal at home")).containsText("Default");
        visitor.link("Hal at work").click();
        visitor.sees("Hal at work");
        visitor.field("Display name").fill("Hal at large");
        visitor.button("Save").click();
        visitor.finds("profiles");
        visitor.button("Actions for Hal at large").click();
        visitor.item("Delete").click();
        visitor.inDialog("Delete").click();
        assertThat(visitor.row("Hal at large")).hasCount(0);
    }

    private String at(String path) {
        return "/ui/o/" + slug + path;
    }

    private static String path(String address) {
        return address.substring(Visitors.base().length());
    }

    private String invite(Person invited) {
        return owner.request()
                .body(Map.of("email", invited.email()))
                .post("/organizations/" + organizationId + "/invitations")
                .then()
                .statusCode(200)
                .extract()
                .path("invitation.id");
    }
}
