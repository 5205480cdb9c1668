package orgs.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import orgs.dev.DemoData;

/**
 * With the demo data every page has something to show. The pictures of the README are taken here:
 * {@code -Dscreens=docs/screens} writes them there.
 */
@QuarkusTest
@TestProfile(DevelopmentTest.Development.class)
class DemoPagesTest {
    private static final Path SCREENS = Path.of(System.getProperty("screens", "target/screens/readme"));
    private static final int SMALL = 120_000;
    private static final String ROCKETS = "/ui/o/acme-rockets";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Inject
    DemoData data;

    @BeforeEach
    void fill() {
        data.fillOnce();
    }

    @Test
    void ownersSeeTheirOrganizationFromAllSides() {
        var ann = become(visitors.stranger(), "Ann Archer");
        ann.opens("/ui/organizations").sees("My organizations");
        seesTexts(ann, "Acme Rockets", "Bluebird Books", "Cedar Conferences");
        ann.opens(ROCKETS).sees("Acme Rockets");
        seesTexts(ann, "Summer launch", "We build small rockets for schools");
        keep(ann, "home");
        ann.opens(ROCKETS + "/members").sees("Members");
        seesTexts(ann, "Kofi Kamara", "Grace Green", "Emma Evans");
        keep(ann, "members");
        ann.opens(ROCKETS + "/events").sees("Events");
        seesTexts(ann, "Spring launch", "Safety course");
        ann.opens(ROCKETS + "/activity").sees("Activity");
        seesTexts(ann, "Ann Archer ended a secret code.");
        ann.opens(ROCKETS + "/settings").sees("Settings");
        seesTexts(ann, "Description");
        keep(ann, "settings");
    }

    @Test
    void invitationsAreInEveryState() {
        var ann = become(visitors.stranger(), "Ann Archer");
        ann.opens(ROCKETS + "/invitations").sees("Invitations");
        seesTexts(ann, "Pending", "Accepted", "Rejected", "Canceled", "Expired", "could not be mailed");
        ann.opens(ROCKETS + "/invitations/links").sees("Invitations");
        seesTexts(ann, "Used up", "Switched off", "Expired", "1 of 25 uses");
        ann.opens(ROCKETS + "/invitations/codes").sees("Invitations");
        seesTexts(ann, "Ended", "Pending");

        ann.opens(ROCKETS + "/invitations/links/new").sees("Make a link");
        ann.page().getByLabel("Note").fill("Open day, 12 June");
        ann.button("Make the link").click();
        assertThat(ann.page().getByText("Whoever has it can join.")).isVisible();
        keep(ann, "link");
        ann.opens(ROCKETS + "/invitations/codes/new").sees("Make a secret code");
        ann.button("Make the code").click();
        assertThat(ann.page().getByText("This code is shown only once.")).isVisible();
        keep(ann, "code");
    }

    @Test
    void aMailOfSomebodyElseIsNoDeadEnd() {
        var cleo = become(visitors.stranger(), "Cleo Chen");
        cleo.opens("/ui/invitations/" + invitationOfDan()).sees("You are invited");
        seesTexts(cleo, "d•••@e•••.com");
        keep(cleo, "wrong-account");
    }

    @Test
    void administratorsFindADeletedOrganizationAndWhatIsInALivingOne() {
        var root = become(visitors.stranger(), "System administrator");
        root.opens("/ui/admin/organizations?state=deleted").sees("All organizations");
        seesTexts(root, "Delta Drones");
        root.opens("/ui/admin/organizations?search=acme-rockets").sees("All organizations");
        root.link("Acme Rockets").click();
        root.sees("Acme Rockets");
        keep(root, "administrator");
    }

    @Test
    void aTelephoneShowsTheSame() {
        var ann = become(visitors.strangerByTelephone(), "Ann Archer");
        ann.opens(ROCKETS).sees("Acme Rockets");
        seesTexts(ann, "Summer launch");
        keep(ann, "phone");
    }

    private static Visitor become(Visitor visitor, String name) {
        visitor.opens("/ui/sign-in").sees("Sign in");
        visitor.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)))
                .click();
        return visitor.sees("My organizations");
    }

    private static void seesTexts(Visitor visitor, String... texts) {
        for (String text : texts) {
            assertThat(visitor.page().getByRole(AriaRole.MAIN)).containsText(text);
        }
    }

    /** Small enough to be looked at in the README. */
    private static void keep(Visitor visitor, String name) {
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        byte[] picture =
                visitor.page().screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
        assertThat(name, picture.length, lessThanOrEqualTo(SMALL));
    }

    private static String invitationOfDan() {
        String token = given().formParam("email", "ann@example.com")
                .post("/dev/token")
                .then()
                .extract()
                .path("access_token");
        var asAnn = given().header("Authorization", "Bearer " + token);
        String id = asAnn.get("/me")
                .then()
                .extract()
                .path("organizations.find { it.organization.slug == 'acme-rockets' }.organization.id");
        List<String> found = given().header("Authorization", "Bearer " + token)
                .queryParam("search", "dan@example.com")
                .get("/organizations/" + id + "/invitations/email")
                .then()
                .extract()
                .path("invitations.id");
        return found.get(0);
    }
}
