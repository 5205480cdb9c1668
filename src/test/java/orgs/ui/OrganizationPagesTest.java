package orgs.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.regex.Pattern.compile;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import orgs.testing.Person;

/** The life of an organization in a browser: it is made, said more about, filled with members, handed over, left and deleted. */
@QuarkusTest
class OrganizationPagesTest {
    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void anOrganizationIsMadeFromANameAndGetsALogoAndAnotherAddress() throws IOException {
        String word = unique();
        var ann = visitors.visit(Person.named("Ann")).opens("/ui/new").sees("Create an organization");
        ann.field("Name").fill("Rockets " + word);
        assertThat(ann.field("Address")).hasValue("rockets-" + word);
        ann.seesText("“rockets-" + word + "” is free.");
        ann.finds("new");
        ann.button("Create the organization").click();
        ann.sees("Rockets " + word).finds("organization-new");

        ann.link("Add a logo").click();
        ann.sees("Settings");
        ann.page().locator("input[type=file]").setInputFiles(picture());
        ann.page().getByLabel("Zoom").fill("2");
        ann.finds("settings-logo");
        ann.button("Store the logo").click();
        ann.seesText("The logo is stored.");
        assertThat(ann.button("Remove the logo")).isVisible();

        ann.field("Description").fill("Small rockets for big ideas.");
        ann.seesText("Not saved yet");
        ann.button("Save: Description").click();
        ann.seesText("Description: saved.");
        ann.field("Website").fill("rockets");
        ann.button("Save: Website").click();
        assertThat(ann.field("Website")).isFocused();
        ann.seesText("Enter an address such as https://example.com.");
        ann.field("Website").fill("https://rockets.example.com");
        ann.button("Save: Website").click();
        ann.seesText("Website: saved.");

        ann.field("Address").fill("moved-" + word);
        ann.button("Save: Address").click();
        assertThat(ann.page()).hasURL(Visitors.base() + "/ui/o/moved-" + word + "/settings");
        ann.link("Home").click();
        ann.seesText("Small rockets for big ideas.");
        ann.sees("Rockets " + word).finds("organization");

        ann.opens("/ui/o/moved-" + word + "/settings").sees("Settings");
        ann.button("Remove the logo").click();
        ann.inDialog("Remove the logo").click();
        ann.seesText("The logo is removed.");
    }

    @Test
    void anAddressThatIsTakenIsToldWhileItIsTyped() {
        var owner = Person.named("Ann");
        String slug = Organization.of(owner, "Acme Rockets").slug();
        var ann = visitors.visit(owner).opens("/ui/new").sees("Create an organization");
        ann.field("Name").fill("Another");
        ann.field("Address").fill(slug);
        assertThat(ann.page().getByText("“" + slug + "” is taken.")).isVisible();
        ann.button("Create the organization").click();
        ann.seesText("This address is taken. Choose another one.");
        assertThat(ann.field("Address")).isFocused();
        ann.finds("new-taken");
        ann.field("Address").fill(slug + " ");
        ann.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(compile("^Use “" + slug)))
                .click();
        ann.button("Create the organization").click();
        ann.sees("Another");
    }

    @Test
    void membersAreFoundGivenRolesInvitedAndRemoved() {
        var owner = Person.named("Ann");
        var organization = Organization.of(owner, "Acme Rockets");
        var bob = Person.named("Bob");
        organization.add(bob, "member");
        organization.add(Person.named("Cleo"), "admin");
        var ann = visitors.visit(owner).opens(organization.at("/members")).sees("Members");
        ann.seesText("3 members");
        ann.finds("members");

        ann.page().getByRole(AriaRole.SEARCHBOX).fill("bo");
        ann.seesText("1 member");
        assertThat(ann.page()).hasURL(compile(".*/members\\?search=bo$"));
        ann.button("Actions for Bob").click();
        ann.item("Change roles").click();
        role(ann, "Member").uncheck();
        ann.inDialog("Save").click();
        ann.seesText("Choose at least one role.");
        ann.finds("member-roles");
        role(ann, "Admin").check();
        ann.inDialog("Save").click();
        ann.seesText("Bob has other roles now.");
        assertThat(ann.row("Bob")).containsText("Admin");

        ann.link("Bob").click();
        ann.sees("Bob").finds("member");
        ann.button("Remove").click();
        ann.inDialog("Remove").click();
        ann.seesText("2 members");

        ann.button("Invite").click();
        ann.dialog().getByLabel("E-mail address").fill("somebody@example.test");
        ann.finds("member-invite");
        ann.inDialog("Invite").click();
        ann.seesText("somebody@example.test is invited.");

        visitors.visitByTelephone(owner)
                .opens(organization.at("/members"))
                .sees("Members")
                .finds("members");
    }

    @Test
    void whoeverMayNotSeesNoButtonsAndIsToldWhoMay() {
        var owner = Person.named("Ann");
        var organization = Organization.of(owner, "Acme Rockets");
        var member = Person.named("Bob");
        organization.add(member, "member");
        var bob = visitors.visit(member).opens(organization.at("/members")).sees("Members");
        bob.button("Actions for Ann").click();
        assertThat(bob.page().getByRole(AriaRole.MENUITEM)).hasText(new String[] {"Open"});
        assertThat(bob.button("Invite")).hasCount(0);
        assertThat(bob.link("Settings")).hasCount(0);
        for (String address : new String[] {"/settings", "/settings/danger"}) {
            bob.opens(organization.at(address)).sees("You may not see this");
        }
        var admin = Person.named("Cleo");
        organization.add(admin, "admin");
        var cleo = visitors.visit(admin).opens(organization.at("/members")).sees("Members");
        cleo.button("Actions for Ann").click();
        assertThat(cleo.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(compile("^Remove"))))
                .isDisabled();
    }

    @Test
    void anOrganizationIsHandedOverLeftAndDeleted() {
        var owner = Person.named("Ann");
        var organization = Organization.of(owner, "Acme Rockets");
        var successor = Person.named("Bob");
        organization.add(successor, "member");
        var ann = visitors.visit(owner).opens(organization.at("/me")).sees("My membership");
        ann.button("Leave").click();
        ann.finds("membership-leave");
        ann.inDialog("Leave").click();
        ann.seesText("An organization needs an owner. Make somebody else an owner first.");

        ann.link("Hand over").click();
        ann.sees("Danger zone").finds("danger");
        ann.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(compile("^Bob")))
                .check();
        ann.page().getByRole(AriaRole.RADIO, Visitor.named("Member")).check();
        ann.field("To confirm, type the name: Acme Rockets").fill("Acme Rockets");
        ann.button("Hand over").click();
        ann.seesText("Acme Rockets has another primary owner.");
        ann.sees("Acme Rockets");
        ann.link("My membership").click();
        ann.button("Leave").click();
        ann.inDialog("Leave").click();
        ann.sees("My organizations");
        ann.opens(organization.at("")).sees("No such organization, or you are not a member");

        var bob = visitors.visit(successor)
                .opens(organization.at("/settings/danger"))
                .sees("Danger zone");
        Locator typed = bob.field("To confirm, type the address: " + organization.slug());
        typed.fill("something else");
        bob.button("Delete this organization").click();
        assertThat(typed).isFocused();
        typed.fill(organization.slug());
        bob.button("Delete this organization").click();
        bob.sees("My organizations");
        bob.seesText("Acme Rockets is deleted.");
    }

    @Test
    void aFormWithChangesIsNotLeftWithoutAQuestion() {
        var ann = visitors.visit(Person.named("Ann")).opens("/ui/new").sees("Create an organization");
        ann.field("Name").fill("Half an idea");
        ann.page().onceDialog(question -> question.dismiss());
        ann.link("Cancel").click();
        ann.sees("Create an organization");
        ann.page().onceDialog(question -> question.accept());
        ann.link("Cancel").click();
        ann.sees("My organizations");
    }

    @Test
    void theSwitcherLeadsToTheOtherOrganizationAndToANewOne() {
        var owner = Person.named("Ann");
        var first = Organization.of(owner, "Acme Rockets");
        var second = Organization.of(owner, "Bluebird Books");
        var ann = visitors.visit(owner).opens(first.at("/members")).sees("Members");
        switcher(ann).click();
        ann.page().waitForResponse("**/organizations/active", () -> ann.page()
                .getByRole(AriaRole.MENUITEMRADIO, Visitor.named("Bluebird Books"))
                .click());
        ann.sees("Bluebird Books");
        assertThat(ann.page()).hasURL(Visitors.base() + second.at(""));
        ann.opens("/ui").sees("Bluebird Books");
        switcher(ann).click();
        ann.item("Create an organization").click();
        ann.sees("Create an organization");
    }

    @Test
    void germanIsSpokenOnEveryPageOfAnOrganization() {
        var owner = Person.named("Ann");
        var organization = Organization.of(owner, "Acme Rockets");
        var ann = visitors.visitByTelephone(owner).opens("/ui/organizations");
        ann.page().evaluate("localStorage.setItem('orgs.language', 'de')");
        ann.opens("/ui/new").sees("Organisation anlegen").finds("new-de");
        ann.opens(organization.at("")).sees("Acme Rockets").finds("organization-de");
        ann.opens(organization.at("/settings")).sees("Einstellungen").finds("settings-de");
        ann.opens(organization.at("/settings/danger")).sees("Gefahrenzone").finds("danger-de");
        ann.opens(organization.at("/me")).sees("Meine Mitgliedschaft").finds("membership-de");
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(24);
    }

    private static FilePayload picture() throws IOException {
        var image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillOval(90, 30, 140, 140);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return new FilePayload("logo.png", "image/png", bytes.toByteArray());
    }

    private static Locator role(Visitor visitor, String name) {
        return visitor.dialog()
                .getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(compile("^" + name)));
    }

    private static Locator switcher(Visitor visitor) {
        return visitor.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(compile("^Switch organization")));
    }
}
