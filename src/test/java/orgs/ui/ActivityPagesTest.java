package orgs.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.regex.Pattern.compile;

import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import orgs.testing.Person;

/** Events and activity, as the people of an organization see them in the browser; and one's own account. */
@QuarkusTest
class ActivityPagesTest {
    @RegisterExtension
    final Visitors visitors = new Visitors();

    private final Person owner = Person.named("Ann");
    private final Person member = Person.named("Bob");
    private final String slug = "ac-" + UUID.randomUUID();
    private String organizationId;

    @BeforeEach
    void anOrganizationWithAMember() {
        organizationId = owner.request()
                .body(Map.of("name", "Acme Rockets", "slug", slug))
                .post("/organizations")
                .then()
                .statusCode(200)
                .extract()
                .path("organization.id");
        String accountId =
                member.request().get("/me").then().statusCode(200).extract().path("user.id");
        owner.request()
                .body(Map.of("userId", accountId, "roles", List.of("member")))
                .post("/organizations/" + organizationId + "/members")
                .then()
                .statusCode(200);
    }

    @Test
    void anEventIsMadeFoundAndSeenByMembers() {
        var ann = visitors.visit(owner).opens(at("/events")).sees("Events");
        ann.seesText("There are no events yet");
        ann.finds("events-none");
        ann.link("Create an event").click();
        ann.sees("Create an event");
        ann.field("Name").fill("Launch party");
        assertThat(ann.field("Short name")).hasValue("launch-party");
        ann.field("Short name").fill(slug);
        ann.field("Begins").fill("2031-05-04T18:00");
        ann.field("Ends").fill("2031-05-03T18:00");
        ann.field("Description").fill("Bring a rocket.");
        ann.button("Create the event").click();
        ann.seesText("The event would end before it begins.");
        ann.finds("event-new");
        ann.field("Ends").fill("2031-05-04T23:00");
        ann.button("Create the event").click();
        ann.sees("Events");
        assertThat(ann.row("Launch party")).containsText("Coming");

        ann.opens(at("/events/new")).sees("Create an event");
        ann.field("Name").fill("Launch party");
        ann.field("Short name").fill(slug);
        ann.button("Create the event").click();
        ann.seesText("This address is taken by another event. Choose another one.");

        var bob = visitors.visit(member).opens(at("/events?search=launch")).sees("Events");
        assertThat(bob.link("Create an event")).hasCount(0);
        bob.page().getByText("More", new GetByTextOptions().setExact(true)).click();
        bob.seesText("Bring a rocket.");
        bob.finds("events");
        bob.opens(at("/events?search=nothing")).sees("Events");
        bob.seesText("No event like this");
        bob.opens(at("/events/new")).sees("You may not see this");
        visitors.visitByTelephone(member).opens(at("/events")).sees("Events").finds("events");
    }

    @Test
    void anEventIsChangedAndDeleted() {
        owner.request()
                .body(Map.of("name", "Launch party", "slug", slug, "startDate", "2031-05-04T18:00:00.000Z"))
                .post("/api/organizations/" + organizationId + "/events")
                .then()
                .statusCode(201);
        var bob = visitors.visit(member).opens(at("/events")).sees("Events");
        assertThat(bob.row("Launch party")).isVisible();
        assertThat(bob.link("Launch party")).hasCount(0);

        var ann = visitors.visit(owner).opens(at("/events")).sees("Events");
        ann.link("Launch party").click();
        ann.sees("Launch party").finds("event");
        assertThat(ann.field("Begins")).hasValue(compile("^2031-05-0[45]T"));
        ann.field("Name").fill("Landing party");
        ann.field("Ends").fill("2031-05-06T23:00");
        ann.page().getByRole(AriaRole.CHECKBOX, Visitor.named("It takes place")).uncheck();
        ann.button("Save").click();
        ann.sees("Events");
        assertThat(ann.row("Landing party")).containsText("Not active");
        ann.link("Landing party").click();
        ann.sees("Landing party").button("Delete").click();
        ann.inDialog("Delete").click();
        ann.seesText("There are no events yet");
        ann.opens(at("/activity")).sees("Activity");
        ann.seesText("Ann changed the event Landing party.");
        ann.seesText("Ann deleted the event Landing party.");
    }

    @Test
    void whatHappenedIsToldInSentencesAndFound() {
        owner.request()
                .body(Map.of("name", "Acme Rockets & Sons"))
                .patch("/organizations/" + organizationId)
                .then()
                .statusCode(200);
        owner.request()
                .body(Map.of("email", "cat@example.test", "roles", List.of("admin")))
                .post("/organizations/" + organizationId + "/invitations")
                .then()
                .statusCode(200);
        var ann = visitors.visit(owner).opens(at("/activity")).sees("Activity");
        ann.seesText("Ann created the organization.");
        ann.seesText("Ann added Bob as Member.");
        ann.seesText("Ann changed the name.");
        ann.seesText("Ann invited cat@example.test as Admin.");
        ann.finds("activity");

        ann.page().getByLabel("Kind").selectOption("add_organization_member");
        assertThat(ann.row("Ann changed the name.")).hasCount(0);
        ann.seesText("Ann added Bob as Member.");
        ann.page().getByLabel("Person").selectOption(new SelectOption().setLabel("Bob"));
        ann.seesText("Nothing like this has happened");
        ann.finds("activity-nothing");
        ann.page().reload();
        ann.seesText("Nothing like this has happened");

        visitors.visit(member).opens(at("/activity")).sees("You may not see this");
        visitors.visitByTelephone(owner).opens(at("/activity")).sees("Activity").finds("activity");
    }

    @Test
    void anAccountShowsWhoOneIsAndHowThePagesLook() {
        var ann = visitors.visit(owner).opens("/ui/account").sees("My account");
        assertThat(ann.page().getByRole(AriaRole.DEFINITION).getByText(owner.email()))
                .isVisible();
        ann.finds("account");
        ann.page().getByRole(AriaRole.RADIO, Visitor.named("Dark")).check();
        assertThat(ann.page().locator("html")).hasAttribute("data-appearance", "dark");
        ann.page().getByRole(AriaRole.COMBOBOX, Visitor.named("Language")).selectOption("de");
        ann.sees("Mein Konto").finds("account-de");
        ann.opens(at("/activity")).sees("Verlauf");
        ann.seesText("Ann hat die Organisation angelegt.");
        ann.opens("/ui/account").sees("Mein Konto");
        ann.link("Zu meinen Profilen").click();
        ann.sees("Profile");
    }

    private String at(String path) {
        return "/ui/o/" + slug + path;
    }
}
