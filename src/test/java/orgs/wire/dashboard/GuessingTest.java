package orgs.wire.dashboard;

import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static orgs.wire.dashboard.User.USER;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import orgs.testing.Together;
import orgs.wire.dashboard.User.Invitation;
import orgs.wire.dashboard.User.Organization;

/** A code that a person chose cannot be guessed. */
@QuarkusTest
@TestProfile(ContractConditions.class)
class GuessingTest {
    private static final int ACCOUNT_LIMIT = 10;
    private static final int ORGANIZATION_LIMIT = 100;
    private static final int ADDRESS_LIMIT = 300;

    private User ann;
    private Organization organization;
    private Invitation invitation;

    @BeforeEach
    void arrange() {
        ann = User.named("Ann");
        organization = ann.organization();
        invitation = ann.invitation(organization, "multi");
    }

    private static Response guess(User user, String pin, String code) {
        return user.get(USER + "secret-invitation", Map.of("secret-code", code, "organization-pin", pin));
    }

    private static void isWrong(Response response) {
        response.then().statusCode(404);
    }

    private static void isLocked(Response response) {
        response.then()
                .statusCode(429)
                .header("Retry-After", not(emptyString()))
                .body("object", equalTo("error"))
                .body("message", equalTo("too-many-attempts"));
    }

    @Test
    void accountThatGuessesIsLockedOutAndNobodyElse() {
        User mallory = User.named("Mallory").at("192.0.2.1");
        for (int i = 0; i < ACCOUNT_LIMIT - 1; i++) {
            isWrong(guess(mallory, organization.pin(), "wrong" + i));
        }
        isWrong(guess(mallory, "unknown", invitation.code()));
        isLocked(guess(mallory, organization.pin(), invitation.code()));
        isLocked(mallory.at("192.0.2.2").join(invitation, "any"));
        isLocked(mallory.post(
                USER + "create-membership",
                Map.of("invitationid", invitation.id()),
                Map.of("secret-code", invitation.code())));
        User.named("Bob").at("192.0.2.1").join(invitation);
        ann.get(USER + "invitation", Map.of("invitationid", invitation.id()))
                .then()
                .statusCode(200)
                .body("$", not(hasKey("lockedUntil")));
    }

    @Test
    void guessesOfOlderClientsCountAsWell() {
        User mallory = User.named("Mallory").at("192.0.2.3");
        for (int i = 0; i < ACCOUNT_LIMIT; i++) {
            isWrong(mallory.post(
                    USER + "create-membership",
                    Map.of("invitationid", invitation.id()),
                    Map.of("secret-code", "wrong" + i)));
        }
        isLocked(guess(mallory, organization.pin(), invitation.code()));
    }

    @Test
    void burstOfGuessesGetsNoMoreThanTheLimit() {
        User mallory = User.named("Mallory").at("192.0.2.4");
        List<Integer> statuses = Together.run(
                40, i -> guess(mallory, organization.pin(), "wrong" + i).statusCode());
        assertEquals(
                ACCOUNT_LIMIT, statuses.stream().filter(status -> status == 404).count());
        assertEquals(30, statuses.stream().filter(status -> status == 429).count());
    }

    @Test
    void organizationThatIsGuessedAtIsLockedAndToldSo() {
        for (int account = 0; account < ORGANIZATION_LIMIT / ACCOUNT_LIMIT; account++) {
            User mallory = User.named("Mallory").at("192.0.2.5");
            for (int i = 0; i < ACCOUNT_LIMIT; i++) {
                isWrong(guess(mallory, organization.pin(), "wrong" + i));
            }
        }
        User bob = User.named("Bob").at("192.0.2.6");
        isLocked(bob.join(invitation, bob.profile()));
        Organization other = ann.organization();
        bob.join(ann.invitation(other, "multi"));

        String instant = "\\d{4}-\\d\\d-\\d\\dT.*Z";
        ann.get(USER + "invitation", Map.of("invitationid", invitation.id()))
                .then()
                .body("lockedUntil", matchesPattern(instant));
        ann.get(USER + "invitations", Map.of("accountid", ann.id(), "organizationid", organization.id()))
                .then()
                .body("[0].lockedUntil", matchesPattern(instant));
        ann.person()
                .request()
                .get("/organizations/{id}/activity", organization.id())
                .then()
                .statusCode(200)
                .body("activity.type", hasItem("invitation.locked"));
    }

    @Test
    void addressThatGuessesIsLockedOut() {
        var organizations = new ArrayList<>(List.of(organization));
        while (organizations.size() * ORGANIZATION_LIMIT <= ADDRESS_LIMIT) {
            organizations.add(ann.organization());
        }
        for (int account = 0; account < ADDRESS_LIMIT / ACCOUNT_LIMIT; account++) {
            User mallory = User.named("Mallory").at("192.0.2.7");
            String pin = organizations.get(account % organizations.size()).pin();
            for (int i = 0; i < ACCOUNT_LIMIT; i++) {
                isWrong(guess(mallory, pin, "wrong" + i));
            }
        }
        isLocked(guess(User.named("Bob").at("192.0.2.7"), organization.pin(), invitation.code()));
        guess(User.named("Bob").at("192.0.2.8"), organization.pin(), invitation.code())
                .then()
                .statusCode(200);
    }

    @Test
    void guestsWithGeneratedCodesComeInWhateverOthersTry() {
        Invitation generated = ann.generatedInvitation(organization);
        var pins = List.of(
                organization.pin(), ann.organization().pin(), ann.organization().pin());
        for (int account = 0; account < ADDRESS_LIMIT / ACCOUNT_LIMIT; account++) {
            User mallory = User.named("Mallory").at("192.0.2.9");
            for (int i = 0; i < ACCOUNT_LIMIT; i++) {
                isWrong(guess(mallory, pins.get(account % pins.size()), "wrong" + i));
            }
        }
        User bob = User.named("Bob").at("192.0.2.10");
        isLocked(bob.join(invitation, bob.profile()));
        bob.join(generated);
        User neighbor = User.named("Neighbor").at("192.0.2.9");
        neighbor.join(generated, neighbor.profile()).then().statusCode(200);
        User cat = User.named("Cat").at("192.0.2.9");
        cat.post(
                        USER + "create-membership",
                        Map.of("invitationid", generated.id()),
                        Map.of("secret-code", generated.code(), "profileid", cat.profile()))
                .then()
                .statusCode(200);
        ann.get(USER + "invitation", Map.of("invitationid", generated.id()))
                .then()
                .statusCode(200)
                .body("$", not(hasKey("lockedUntil")));

        User mallory = User.named("Mallory").at("192.0.2.11");
        for (int i = 0; i < ACCOUNT_LIMIT; i++) {
            guess(mallory, "unknown", "wrong" + i);
        }
        isLocked(guess(mallory, organization.pin(), generated.code()));
    }

    @Test
    void pinsOfOthersAreNotFoundOutThroughOnesOwn() {
        User mallory = User.named("Mallory");
        Organization own = mallory.organization();
        List<Integer> statuses = Together.run(
                20, i -> mallory.rename(own, "Mine", organization.pin()).statusCode());
        assertEquals(
                ACCOUNT_LIMIT, statuses.stream().filter(status -> status == 409).count());
        assertEquals(10, statuses.stream().filter(status -> status == 429).count());
        isLocked(mallory.rename(own, "Mine", organization.pin()));
        mallory.rename(own, "Another name", own.pin()).then().statusCode(200);
        isLocked(guess(mallory, organization.pin(), invitation.code()));
    }
}
