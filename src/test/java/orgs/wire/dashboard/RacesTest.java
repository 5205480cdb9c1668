package orgs.wire.dashboard;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static orgs.wire.dashboard.User.USER;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import orgs.testing.RaceTest;
import orgs.testing.Together;
import orgs.wire.dashboard.User.Invitation;
import orgs.wire.dashboard.User.Organization;

/** Of many at once there is one winner, and the others get an answer that says why. */
@QuarkusTest
@TestProfile(ContractConditions.class)
class RacesTest {
    private User ann;
    private Organization organization;

    @BeforeEach
    void arrange() {
        ann = User.named("Ann");
        organization = ann.organization();
    }

    private static void hasOneWinner(List<Response> answers, int status, String message) {
        assertEquals(
                1, answers.stream().filter(answer -> answer.statusCode() == 200).count());
        answers.stream()
                .filter(answer -> answer.statusCode() != 200)
                .forEach(answer -> answer.then().statusCode(status).body("message", equalTo(message)));
    }

    private void hasMembers(int number) {
        ann.get(USER + "memberships-count", Map.of("accountid", ann.id(), "organizationid", organization.id()))
                .then()
                .statusCode(200)
                .body(equalTo(Integer.toString(number)));
    }

    @RaceTest
    void thirtyAccountsOnOneSingleUseCodeMakeOneMember() {
        Invitation invitation = ann.invitation(organization, "single");
        List<User> users =
                IntStream.range(0, 30).mapToObj(i -> User.named("User" + i)).toList();
        List<String> profiles = users.stream().map(User::profile).toList();
        hasOneWinner(Together.run(30, i -> users.get(i).join(invitation, profiles.get(i))), 409, "invalid-invitation");
        hasMembers(2);
    }

    @RaceTest
    void oneAccountManyTimesAtOnceMakesOneMember() {
        Invitation invitation = ann.invitation(organization, "multi");
        User bob = User.named("Bob");
        String profile = bob.profile();
        hasOneWinner(Together.run(10, i -> bob.join(invitation, profile)), 403, "invalid-account");
        hasMembers(2);
    }

    @RaceTest
    void manyAccountsJoinWithOneCodeForMany() {
        Invitation invitation = ann.invitation(organization, "multi");
        List<User> users =
                IntStream.range(0, 15).mapToObj(i -> User.named("User" + i)).toList();
        List<String> profiles = users.stream().map(User::profile).toList();
        Together.run(15, i -> users.get(i).join(invitation, profiles.get(i)))
                .forEach(answer -> answer.then().statusCode(200));
        hasMembers(16);
    }

    @RaceTest
    void onePinGoesToOneOrganization() {
        String pin = User.unique();
        String profile = ann.profile();
        hasOneWinner(
                Together.run(
                        10,
                        i -> ann.post(
                                USER + "create-organization",
                                Map.of("accountid", ann.id()),
                                Map.of("name", "Same", "pin", pin, "profileid", profile, "email", "a@example.test"))),
                409,
                "duplicate-pin");
    }

    @RaceTest
    void oneCodeGoesToOneInvitation() {
        hasOneWinner(
                Together.run(
                        10,
                        i -> ann.post(
                                USER + "create-invitation",
                                Map.of("organizationid", organization.id()),
                                Map.of("secret-code", "thesamecode", "lifespan", "multi"))),
                409,
                "duplicate-secret-code");
    }

    @RaceTest
    void ownersWhoLeaveAtOnceLeaveOneBehind() {
        User bob = User.named("Bob");
        String second = bob.join(ann.invitation(organization, "single"));
        ann.patch(
                        USER + "set-organization-owner",
                        Map.of("organizationid", organization.id()),
                        Map.of("accountid", bob.id()))
                .then()
                .statusCode(200);
        String first = ann.get(USER + "organization-membership", Map.of("organizationid", organization.id()))
                .then()
                .extract()
                .path("membershipid");
        hasOneWinner(
                Together.run(
                        2,
                        i -> i == 0
                                ? ann.delete(USER + "delete-membership", Map.of("membershipid", first))
                                : bob.delete(USER + "delete-membership", Map.of("membershipid", second))),
                409,
                "last-owner");
    }
}
