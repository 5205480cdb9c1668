package orgs.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import orgs.testing.Person;

/** What system administrators see and do in organizations of others, and that nobody else gets in. */
@QuarkusTest
class AdminPagesTest {
    @RegisterExtension
    final Visitors visitors = new Visitors();

    private final Person administrator = Person.systemAdministrator("Sam");
    private final Person owner = Person.named("Ann");
    private final String slug = "ad-" + UUID.randomUUID();
    private String organizationId;

    @BeforeEach
    void anOrganizationOfSomebody() {
        organizationId = owner.request()
                .body(Map.of("name", "Acme " + slug, "slug", slug))
                .post("/organizations")
                .then()
                .statusCode(200)
                .extract()
                .path("organization.id");
    }

    @Test
    void nobodyElseSeesTheAreaOrLoadsItsScripts() {
        var ann = visitors.visit(owner);
        Set<String> hers = scripts(ann);
        ann.opens("/ui/admin/organizations").sees("You may not see this").finds("admin-forbidden");
        assertThat(ann.link("Figures")).hasCount(0);
        ann.button("Account").click();
        assertThat(ann.item("Administration")).hasCount(0);

        var sam = visitors.visit(administrator);
        Set<String> his = scripts(sam);
        sam.opens("/ui/admin/no-such-page").sees("There is nothing here");
        assertEquals(his, hers, "the page that says no needs what the page about nothing needs");
        sam.button("Account").click();
        sam.item("Administration").click();
        sam.sees("Figures");
        sam.seesText("You act as system administrator");
    }

    @Test
    void figuresAreShownAsLinesAndAsATable() {
        var sam = visitors.visit(administrator).opens("/ui/admin").sees("Figures");
        assertThat(sam.page()
                        .getByRole(
                                AriaRole.IMG,
                                new GetByRoleOptions()
                                        .setName(Pattern.compile("^Members added on each of the last 90"))))
                .isVisible();
        sam.seesText("Day by day");
        sam.page()
                .getByText("Day by day", new GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(sam.page().getByRole(AriaRole.ROW)).hasCount(91);
        sam.finds("admin-figures");
        sam.button("Account").click();
        sam.page().getByRole(AriaRole.MENUITEMRADIO, Visitor.named("Deutsch")).click();
        sam.sees("Zahlen");
        sam.seesText("Tag für Tag");
        visitors.visitByTelephone(administrator)
                .opens("/ui/admin")
                .sees("Figures")
                .finds("admin-figures");
    }

    @Test
    void anOrganizationOfOthersIsFoundChangedAndItsMembersManaged() {
        var bob = Person.named("Bob");
        bob.request().get("/me").then().statusCode(200);
        var sam = visitors.visit(administrator).opens("/ui/admin/organizations").sees("All organizations");
        search(sam, "Search by name, description or address", slug);
        isAlone(sam);
        assertThat(sam.row(slug)).containsText("Ann");
        sam.finds("admin-organizations");
        sam.link("Acme " + slug).click();
        sam.sees("Acme " + slug);
        sam.finds("admin-organization");

        sam.button("Change").click();
        sam.dialog().getByLabel("Name").fill("Apex " + slug);
        sam.inDialog("Save").click();
        sam.sees("Apex " + slug);

        tab(sam, "Members").click();
        sam.button("Add somebody").click();
        sam.dialog().getByLabel("Search by name or address").fill(bob.email());
        sam.dialog()
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(bob.email()))
                .check();
        sam.finds("admin-add");
        sam.inDialog("Add somebody").click();
        assertThat(sam.row(bob.email())).containsText("Member");
        sam.button("Actions for Bob").click();
        sam.item("Make an admin").click();
        assertThat(sam.row(bob.email())).containsText("Admin");
        sam.finds("admin-members");
        sam.button("Actions for Ann").click();
        sam.item("Make a plain member").click();
        sam.seesText("An organization needs an owner. Make somebody else an owner first.");
        sam.button("Actions for Bob").click();
        sam.item("Remove").click();
        sam.inDialog("Remove").click();
        assertThat(sam.row(bob.email())).hasCount(0);

        for (String tab : List.of("Invitations", "Events", "Activity")) {
            tab(sam, tab).click();
            assertThat(tab(sam, tab)).hasAttribute("aria-current", "page");
        }
        sam.seesText("Sam removed somebody.");
        sam.page().getByLabel("Person").selectOption(new SelectOption().setLabel("Ann"));
        sam.seesText("Ann created the organization.");
        sam.finds("admin-activity");
    }

    @Test
    void aDeletedOrganizationIsRestoredAndAnotherIsGoneForGood() {
        var sam = visitors.visit(administrator)
                .opens("/ui/admin/organizations/" + organizationId)
                .sees("Acme " + slug);
        sam.button("Delete").click();
        sam.dialog().getByLabel("Type " + slug).fill(slug);
        sam.inDialog("Delete").click();
        sam.seesText("Acme " + slug + " is deleted.");
        assertThat(tab(sam, "Members")).hasCount(0);
        visitors.visit(owner).opens("/ui/o/" + slug).sees("No such organization, or you are not a member");
        sam.opens("/ui/admin/organizations?state=deleted&search=" + slug).sees("All organizations");
        sam.link("Acme " + slug).click();
        sam.sees("Acme " + slug);
        sam.finds("admin-deleted");
        sam.button("Restore").click();
        assertThat(tab(sam, "Members")).isVisible();
        visitors.visit(owner).opens("/ui/o/" + slug).sees("Acme " + slug);

        sam.button("Remove this organization for good").click();
        sam.seesText("This is needed.");
        sam.page().getByLabel("To confirm, type the address: " + slug).fill("something else");
        sam.button("Remove this organization for good").click();
        sam.seesText("This does not fit.");
        sam.page().getByLabel("To confirm, type the address: " + slug).fill(slug);
        sam.button("Remove this organization for good").click();
        sam.sees("All organizations");
        visitors.visit(owner).opens("/ui/o/" + slug).sees("No such organization, or you are not a member");
        sam.opens("/ui/admin/organizations/" + organizationId).sees("Organization");
        sam.seesText("No such organization, or you are not a member");
    }

    @Test
    void accountsMembershipsAndInvitationsAreFoundOverAllOrganizations() {
        String invited = slug + "@example.test";
        owner.request()
                .body(Map.of("email", invited))
                .post("/organizations/" + organizationId + "/invitations")
                .then()
                .statusCode(200);
        var sam = visitors.visit(administrator).opens("/ui/admin/invitations").sees("Invitations");
        search(sam, "Search in addresses and notes", invited);
        assertThat(sam.row(invited)).containsText("Pending");
        sam.page().getByLabel("Way").selectOption("link");
        sam.seesText("No invitation was found");
        sam.page().getByLabel("Way").selectOption("email");
        assertThat(sam.row(invited)).containsText("Acme " + slug);
        sam.finds("admin-invitations");

        sam.link("Memberships").click();
        sam.sees("Memberships");
        search(sam, "Search by name or address of the member", owner.email());
        isAlone(sam);
        assertThat(sam.row(owner.email())).containsText("Primary owner");
        sam.finds("admin-memberships");

        sam.link("Accounts").click();
        sam.sees("Accounts");
        search(sam, "Search by name or address", owner.email());
        isAlone(sam);
        assertThat(sam.row(owner.email())).isVisible();
        sam.finds("admin-accounts");
        sam.link("Ann").click();
        sam.sees("Ann");
        sam.seesText("1 membership");
        sam.finds("admin-account");
        sam.link("Invitations that they made").click();
        sam.sees("Invitations");
        assertThat(sam.row(invited)).isVisible();
        sam.seesText("Only those of one account. Show all");
        sam.opens("/ui/admin/accounts/acct_none").sees("Account");
        sam.seesText("This account is unknown");
        visitors.visitByTelephone(administrator)
                .opens("/ui/admin/organizations?search=" + slug)
                .sees("All organizations")
                .finds("admin-organizations");
    }

    @Test
    void anOrganizationIsMadeForSomebody() {
        var sam = visitors.visit(administrator).opens("/ui/admin/organizations").sees("All organizations");
        sam.link("Create for somebody").click();
        sam.sees("Accounts");
        search(sam, "Search by name or address", owner.email());
        isAlone(sam);
        sam.link("Ann").click();
        sam.sees("Ann").button("Create an organization").click();
        sam.dialog().getByLabel("Name").fill("Books " + slug);
        sam.seesText("“books-" + slug + "” is free.");
        sam.finds("admin-new-organization");
        sam.inDialog("Create the organization").click();
        sam.sees("Books " + slug);
        visitors.visit(owner).opens("/ui/o/books-" + slug).sees("Books " + slug);
    }

    @Test
    void organizationsAreOrderedByTheHeadsOfTheirColumns() {
        owner.request()
                .body(Map.of("name", "Zoo " + slug, "slug", "zoo-" + slug))
                .post("/organizations")
                .then()
                .statusCode(200);
        var sam = visitors.visit(administrator)
                .opens("/ui/admin/organizations?search=" + slug)
                .sees("All organizations");
        assertThat(head(sam, "Created")).hasAttribute("aria-sort", "descending");
        assertThat(sam.page().getByRole(AriaRole.ROW).nth(1)).containsText("Zoo");
        sam.button("Organization").click();
        assertThat(head(sam, "Organization")).hasAttribute("aria-sort", "ascending");
        assertThat(sam.page().getByRole(AriaRole.ROW).nth(1)).containsText("Acme");
        sam.finds("admin-organizations-by-name");
        sam.page().reload();
        assertThat(sam.page().getByRole(AriaRole.ROW).nth(1)).containsText("Acme");
        sam.button("Organization").click();
        assertThat(sam.page().getByRole(AriaRole.ROW).nth(1)).containsText("Zoo");
        var telephone = visitors.visitByTelephone(administrator).opens("/ui/admin/organizations?search=" + slug);
        telephone.button("Organization").click();
        telephone.finds("admin-organizations-by-name");
    }

    private static Locator head(Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.COLUMNHEADER, Visitor.named(name));
    }

    /** The addresses of the scripts that somebody loads from now on. */
    private static Set<String> scripts(Visitor visitor) {
        var loaded = new ConcurrentSkipListSet<String>();
        visitor.page().onRequest((Request request) -> {
            if (request.resourceType().equals("script")) {
                loaded.add(request.url());
            }
        });
        return loaded;
    }

    private static void search(Visitor visitor, String label, String text) {
        visitor.page().getByRole(AriaRole.SEARCHBOX, Visitor.named(label)).fill(text);
    }

    /** The table has one row below its head: the search is done. */
    private static void isAlone(Visitor visitor) {
        assertThat(visitor.page().getByRole(AriaRole.ROW)).hasCount(2);
    }

    private static Locator tab(Visitor visitor, String name) {
        return visitor.page()
                .getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
