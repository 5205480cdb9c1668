package orgs.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import orgs.testing.Database;
import orgs.testing.Person;

/**
 * What the invited are told when it is not as simple as that: somebody was faster, the organization is gone, whoever
 * invited may not any more. {@link InvitationPagesTest} has the other landings.
 */
@QuarkusTest
class LandingPagesTest {
    private static final String NOTHING = "There is no such invitation";
    private static final String MEMBER = "You are a member already";
    private static final String WRONG = "The PIN or the code is wrong. Check both with whoever gave them to you.";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    private final Person bob = Person.named("Bob");
    private Organization acme;

    @BeforeEach
    void anOrganization() {
        acme = Organization.of(Person.named("Ann"), "Acme Rockets");
    }

    @Test
    void anInvitationThatIsAnsweredInTwoTabsHasOneAnswer() {
        String address = acme.invite(bob);
        var first = visitors.visit(bob).opens(address).sees("You are invited");
        var second = first.inAnotherTab().opens(address).sees("You are invited");
        first.button("Accept and join").click();
        first.sees("Acme Rockets");
        second.button("Accept and join").click();
        second.sees("Acme Rockets");
    }

    @Test
    void whoeverRejectedInOneTabIsToldSoInTheOther() {
        String address = acme.invite(bob);
        var first = visitors.visit(bob).opens(address).sees("You are invited");
        var second = first.inAnotherTab().opens(address).sees("You are invited");
        first.button("Reject").click();
        first.seesText("You have rejected this invitation");
        second.button("Accept and join").click();
        second.seesText("You have rejected this invitation");
    }

    @Test
    void anInviterWhoMayNotInviteAnyMoreIsTold() {
        var cleo = Person.named("Cleo");
        String membership = acme.add(cleo, "admin");
        String address = acme.invite(cleo, bob, "admin");
        var visitor = visitors.visit(bob).opens(address).sees("You are invited");
        acme.owner()
                .request()
                .body(Map.of("roles", List.of("member")))
                .patch("/organizations/" + acme.id() + "/members/" + membership)
                .then()
                .statusCode(200);
        visitor.button("Accept and join").click();
        visitor.seesText("Whoever invited you may not invite to this any more");
        visitor.finds("landing-unfounded");
    }

    @Test
    void nothingIsToldOfAnOrganizationThatIsDeleted() {
        String mail = acme.invite(bob);
        String link = acme.link(Map.of());
        String code = acme.code("multi");
        var visitor = visitors.visit(bob).opens(link).sees("You are invited");
        acme.delete();
        visitor.button("Join").click();
        visitor.seesText(NOTHING);
        visitor.opens(link).seesText(NOTHING);
        visitor.opens(mail).seesText(NOTHING);
        presents(visitor, acme.pin(), code);
        visitor.seesText(WRONG);
    }

    @Test
    void aLinkThatIsUsedUpOrTooOldSaysWhich() {
        String once = acme.link(Map.of("maxUses", 1));
        var visitor = visitors.visit(bob).opens(once).sees("You are invited");
        var second = visitor.inAnotherTab().opens(once).sees("You are invited");
        var cat = visitors.visit(Person.named("Cat")).opens(once).sees("You are invited");
        visitor.button("Join").click();
        visitor.sees("Acme Rockets");
        second.button("Join").click();
        second.seesText(MEMBER);
        cat.button("Join").click();
        cat.seesText("This invitation is used up");
        cat.opens(once).seesText("This invitation is used up");

        String old = acme.link(Map.of("expiresAt", "2099-01-01T00:00:00Z"));
        cat.opens(old).sees("You are invited");
        Database.change("update invitation set expires_at = now() where organization_id = ?", acme.id());
        cat.button("Join").click();
        cat.seesText("This invitation has expired");
        cat.opens(old).seesText("This invitation has expired");
        cat.seesText("Ask whoever gave you the link for a new one.");
    }

    @Test
    void aCodeIsKeptOverTheSignInAndInNoAddress() {
        String code = acme.code("multi");
        var visitor = visitors.stranger();
        presents(visitor, acme.pin(), code);
        assertThat(visitor.page()).hasURL(Visitors.base() + "/ui/sign-in?to=%2Fui%2Fjoin");
        Visitors.signIn(visitor, bob).opens("/ui/join").sees("Join with a code");
        assertThat(visitor.field("PIN of the organization")).hasValue(acme.pin());
        assertThat(visitor.field("Code")).hasValue(code);
    }

    @Test
    void aCodeSaysThatItIsUsedOrThatOneIsAMember() {
        String code = acme.code("single");
        var visitor = visitors.visit(bob);
        var cat = visitors.visit(Person.named("Cat"));
        presents(visitor, acme.pin(), code);
        presents(cat, acme.pin(), code);
        joins(visitor);
        visitor.sees("Acme Rockets");
        joins(cat);
        cat.seesText("This invitation was answered or taken back");
        presents(cat, acme.pin(), code);
        cat.seesText("This invitation was answered or taken back. Ask for a new one if you still need it.");
        presents(visitor, acme.pin(), acme.code("multi"));
        visitor.seesText(MEMBER);
    }

    @Test
    void whoeverGuessesWaitsAndIsToldHowLong() {
        var visitor = visitors.visit(bob);
        visitor.page().clock().install();
        presents(visitor, acme.pin(), "wrong1");
        visitor.seesText(WRONG);
        assertThat(visitor.field("PIN of the organization")).isFocused();
        for (int tried = 1; tried < 10; tried++) {
            bob.request()
                    .queryParam("secret-code", "wrong1")
                    .queryParam("organization-pin", acme.pin())
                    .get("/api/user/organizations/secret-invitation")
                    .then()
                    .statusCode(404);
        }
        visitor.field("Code").fill("wrong2");
        visitor.button("Go on").click();
        visitor.seesText("Too many attempts. Wait a while, then try again.");
        assertThat(visitor.page().getByRole(AriaRole.TIMER))
                .hasText(Pattern.compile("You can try again in 1[45]:\\d\\d\\."));
        assertThat(visitor.button("Go on")).isDisabled();
        visitor.finds("join-locked");
        visitor.page().clock().fastForward("15:00");
        assertThat(visitor.button("Go on")).isEnabled();
        assertThat(visitor.page().getByRole(AriaRole.TIMER)).hasCount(0);
    }

    private static void presents(Visitor visitor, String pin, String code) {
        visitor.opens("/ui/join").sees("Join with a code");
        visitor.field("PIN of the organization").fill(pin);
        visitor.field("Code").fill(code);
        visitor.button("Go on").or(visitor.button("Sign in to join")).click();
    }

    private static void joins(Visitor visitor) {
        visitor.field("Display name").fill("Somebody");
        visitor.field("Displayed e-mail address").fill("somebody@example.test");
        visitor.button("Join").click();
    }
}
