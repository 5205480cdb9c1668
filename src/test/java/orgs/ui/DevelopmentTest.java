package orgs.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static orgs.testing.Patience.PATIENCE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import orgs.testing.Person;

/** What helps in development alone: people to become, and the mails that would have gone out. */
@QuarkusTest
@TestProfile(DevelopmentTest.Development.class)
class DevelopmentTest {
    /** As development is set, and with a picture and a way to help of its own. */
    public static class Development implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "orgs.mail.from", "Orgs <orgs@example.test>",
                    "orgs.mail.interval", "1s",
                    "orgs.public-url", "http://localhost:${quarkus.http.port}",
                    "orgs.ui.logo", "src/test/resources/orgs/ui/mark.svg",
                    "orgs.ui.support-url", "https://help.example.test/");
        }
    }

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void aMailThatWouldHaveGoneOutIsReadAndItsLinkLeadsToTheInvitation() {
        var bob = Person.named("Bob");
        String subject = invite(Person.named("Ann"), bob);
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/dev/mails").then().body("mails.to", hasItem(bob.email())));

        var visitor = visitors.visit(bob).opens("/ui/organizations").sees("My organizations");
        visitor.button("Development: people and mails").click();
        visitor.finds("development");
        visitor.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Mails"))
                .click();
        visitor.sees("Mails").finds("dev-mails");
        visitor.page()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(bob.email()))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(subject))
                .click();
        visitor.sees(subject).finds("dev-mail");

        var link = visitor.page().frameLocator("iframe").getByText(Pattern.compile("ui.invitations"));
        var landing = visitor.page().waitForPopup(link::click);
        assertThat(landing.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("You are invited");
        landing.close();
        visitor.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("ui.invitations")))
                .click();
        visitor.sees("You are invited");
    }

    @Test
    void aMailThatThereIsNotIsNotFound() {
        given().get("/dev/mails/999999999").then().statusCode(404).body("code", equalTo("ROUTE_NOT_FOUND"));
        given().get("/dev/mails/999999999/html").then().statusCode(404);
        visitors.stranger().opens("/ui/dev/mails/999999999").sees("Mails");
    }

    @Test
    void somebodyElseIsBecomeFromAnyPage() {
        var visitor = visitors.strangerByTelephone().opens("/ui/sign-in").sees("Sign in");
        become(visitor, "System administrator");
        visitor.sees("My organizations");
        visitor.opens("/ui/admin").sees("Figures").finds("development-administrator");
        become(visitor, "Dan Diaz");
        visitor.sees("You may not see this");
    }

    @Test
    void everyPartIsSeenInItsStates() {
        var visitor = visitors.stranger().opens("/ui/dev/parts").sees("Parts").finds("dev-parts");
        visitor.button("Send").click();
        visitor.seesText("This is needed.");
        visitor.finds("dev-parts-wrong");
        visitor.field("lines").fill("x".repeat(460));
        visitor.seesText("40 characters left");
        visitor.field("required, hint").fill("something");
        visitor.field("email").fill("somebody@example.test");
        visitor.button("Send").click();
        assertThat(visitor.page().getByRole(AriaRole.TIMER)).isVisible();
        visitor.finds("dev-parts-refused");
        visitor.button("Actions for a name").click();
        visitor.finds("dev-parts-menu");
        visitor.page().keyboard().press("Escape");
        visitor.button("danger").click();
        assertThat(visitor.inDialog("A name")).isDisabled();
        visitor.finds("dev-parts-dialog");
    }

    @Test
    void theDeploymentsOwnPictureAndWayToHelpStandInTheHeader() {
        given().get("/ui/logo").then().statusCode(200).contentType(containsString("image/svg+xml"));
        var visitor = visitors.stranger().opens("/ui/sign-in").sees("Sign in");
        assertThat(visitor.page()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Orgs"))
                        .locator("img"))
                .hasJSProperty("complete", true);
        assertThat(visitor.page().locator("img")).hasJSProperty("naturalWidth", 32);
        assertThat(visitor.link("Help")).hasAttribute("href", "https://help.example.test/");
    }

    private static void become(Visitor visitor, String name) {
        visitor.button("Development: people and mails").click();
        visitor.page()
                .getByRole(AriaRole.MENUITEMRADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .click();
    }

    /** Tells the mail's subject. */
    private static String invite(Person owner, Person invited) {
        String name = "Acme " + UUID.randomUUID().toString().substring(0, 8);
        String id = owner.request()
                .body(Map.of("name", name, "slug", "dev-" + UUID.randomUUID()))
                .post("/organizations")
                .then()
                .statusCode(200)
                .extract()
                .path("organization.id");
        owner.request()
                .body(Map.of("email", invited.email(), "roles", new String[] {"member"}))
                .post("/organizations/" + id + "/invitations")
                .then()
                .statusCode(200);
        return "Invitation to join “" + name + "”";
    }
}
