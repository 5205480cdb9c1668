package orgs.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.regex.Pattern.compile;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static orgs.testing.Patience.PATIENCE;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import orgs.mail.MailingProfile;
import orgs.testing.MailServer;
import orgs.testing.Person;

/** The life of an organization from its first minute to its last, by people at browsers of their own and a real mail server. */
@QuarkusTest
@TestProfile(StoryTest.Mailing.class)
class StoryTest {
    /** Mails go out by themselves, and lead to the pages. */
    public static class Mailing extends MailingProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(super.getConfigOverrides());
            settings.put("orgs.mail.interval", "1s");
            settings.put("orgs.public-url", "http://localhost:${quarkus.http.port}");
            settings.remove("orgs.mail.accept-url");
            return settings;
        }
    }

    @RegisterExtension
    final Visitors visitors = new Visitors();

    private final String word = UUID.randomUUID().toString().substring(24);
    private final String name = "Rockets " + word;
    private final String home = "/ui/o/rockets-" + word;
    private final Person bob = Person.named("Bob");
    private MailServer mails;

    @BeforeEach
    void startMailServer() {
        mails = MailServer.start();
    }

    @AfterEach
    void stopMailServer() {
        mails.close();
    }

    @Test
    void anOrganizationIsMadeJoinedInThreeWaysHandedOverDeletedRestoredAndGone() {
        var ann = visitors.visit(Person.named("Ann"));
        creates(ann);
        var member = joinsByMail(ann);
        joinsByLink(ann, visitors.visit(Person.named("Cleo")));
        var guest = joinsByCode(ann, visitors.visit(Person.named("Dan")));
        promotes(ann);
        switches(member);
        leaves(guest);
        handsOver(ann);
        deletes(member);
        var sam = visitors.visit(Person.systemAdministrator("Sam"));
        restores(sam);
        member.opens(home).sees(name);
        purges(sam);
        member.opens(home).sees("No such organization, or you are not a member");
    }

    private void creates(Visitor ann) {
        ann.opens("/ui/new").sees("Create an organization");
        ann.field("Name").fill(name);
        ann.page().getByText("More: website, e-mail address, PIN").click();
        ann.field("PIN").fill(word);
        ann.button("Create the organization").click();
        ann.sees(name);
    }

    /** The link is followed as in a mailbox in the browser: from a page that is not ours, which no strict cookie survives. */
    private Visitor joinsByMail(Visitor ann) {
        ann.link("Invite people").click();
        ann.sees("Invite people").field("E-mail addresses").fill(bob.email());
        ann.button("Invite people").click();
        ann.sees("Invitations");
        var mail = await().atMost(PATIENCE)
                .until(() -> mails.mailsFor(bob.email()), hasSize(1))
                .get(0);
        var member = visitors.visit(bob);
        try {
            member.page().setContent((String)
                    ((MimeMultipart) mail.getContent()).getBodyPart(1).getContent());
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
        member.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(compile("ui.invitations")))
                .click();
        member.sees("You are invited").button("Accept and join").click();
        return member.sees(name);
    }

    private void joinsByLink(Visitor ann, Visitor cleo) {
        ann.opens(home + "/invitations/links/new")
                .sees("Make a link")
                .button("Make the link")
                .click();
        cleo.page().navigate(ann.field("Link").inputValue());
        cleo.sees("You are invited").button("Join").click();
        cleo.sees(name);
    }

    private Visitor joinsByCode(Visitor ann, Visitor dan) {
        ann.opens(home + "/invitations/codes/new")
                .sees("Make a secret code")
                .button("Make the code")
                .click();
        dan.page().navigate(ann.field("Address with PIN and code").inputValue());
        dan.sees("Join with a code").button("Go on").click();
        dan.field("Display name").fill("Dan");
        dan.field("Displayed e-mail address").fill("dan@example.test");
        dan.button("Join").click();
        return dan.sees(name);
    }

    private void promotes(Visitor ann) {
        ann.opens(home + "/members").sees("Members").button("Actions for Bob").click();
        ann.item("Change roles").click();
        ann.dialog().getByLabel("Admin").check();
        ann.inDialog("Save").click();
        assertThat(ann.row("Bob")).containsText("Admin");
    }

    private void switches(Visitor member) {
        var other = Organization.of(bob, "Bluebird Books");
        member.opens(home).sees(name).button("Switch organization: " + name).click();
        member.page()
                .getByRole(AriaRole.MENUITEMRADIO, Visitor.named("Bluebird Books"))
                .click();
        member.sees("Bluebird Books");
        assertThat(member.page()).hasURL(Visitors.base() + other.at(""));
    }

    private void leaves(Visitor guest) {
        guest.opens(home + "/me").sees("My membership").button("Leave").click();
        guest.inDialog("Leave").click();
        guest.sees("My organizations");
    }

    private void handsOver(Visitor ann) {
        ann.opens(home + "/settings/danger").sees("Danger zone");
        ann.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(compile("^Bob")))
                .check();
        ann.field("To confirm, type the name: " + name).fill(name);
        ann.button("Hand over").click();
        ann.seesText(name + " has another primary owner.");
    }

    private void deletes(Visitor owner) {
        owner.opens(home + "/settings/danger").sees("Danger zone");
        owner.field("To confirm, type the address: rockets-" + word).fill("rockets-" + word);
        owner.button("Delete this organization").click();
        owner.seesText(name + " is deleted.");
    }

    private void restores(Visitor sam) {
        sam.opens("/ui/admin/organizations?state=deleted&search=" + word).sees("All organizations");
        sam.link(name).click();
        sam.sees(name).button("Restore").click();
        assertThat(sam.link("Members")).isVisible();
    }

    private void purges(Visitor sam) {
        sam.field("To confirm, type the address: rockets-" + word).fill("rockets-" + word);
        sam.button("Remove this organization for good").click();
        sam.sees("All organizations");
    }
}
