package orgs.wire.spa;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static orgs.wire.spa.Story.accountId;
import static orgs.wire.spa.Story.invite;
import static orgs.wire.spa.Story.inviting;
import static orgs.wire.spa.Story.member;
import static orgs.wire.spa.Story.organization;
import static orgs.wire.spa.Story.refused;
import static orgs.wire.spa.Story.reply;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.Person;

/** R36: an organization's invitations of each channel. */
@QuarkusTest
class InvitationListsTest {
    private final Person ann = Person.named("Ann");
    private final Person bob = Person.named("Bob");
    private String organizationId;

    @BeforeEach
    void arrange() {
        organizationId = organization(ann);
    }

    @Test
    void invitationsByEmailTellWhoMadeThemAndWhatBecameOfThem() {
        Person dan = Person.named("Dan");
        Story.Invited rejected = invite(ann, organizationId, dan);
        reply(dan, rejected, "reject").statusCode(200);
        Story.Invited pending = invite(ann, organizationId, dan, "admin");

        list(ann, "email", Map.of())
                .statusCode(200)
                .body("invitations.id", contains(pending.id(), rejected.id()))
                .body("invitations.state", contains("pending", "rejected"))
                .body("invitations[0].channel", equalTo("email"))
                .body("invitations[0].email", equalTo(dan.email()))
                .body("invitations[0].roles", contains("admin"))
                .body("invitations[0].inviter.id", equalTo(accountId(ann)))
                .body("invitations[0].inviter.name", equalTo("Ann"))
                .body("invitations[0].founded", equalTo(true))
                .body("invitations[0].mail", equalTo("off"))
                .body("invitations[0].code", nullValue())
                .body("invitations[0]", not(hasKey("token")))
                .body("hasNextPage", equalTo(false));
        list(ann, "email", Map.of("state", "rejected")).body("invitations.id", contains(rejected.id()));
        list(ann, "email", Map.of("state", "accepted")).body("invitations", empty());
        list(ann, "link", Map.of()).body("invitations", empty());
    }

    @Test
    void searchIsForAPartOfTheAddressWhateverItsCase() {
        inviting(ann, organizationId, "first_one@example.test").statusCode(200);
        inviting(ann, organizationId, "second.one@example.test").statusCode(200);
        list(ann, "email", Map.of("search", " T_ONE ")).body("invitations.email", contains("first_one@example.test"));
        list(ann, "email", Map.of("search", "nobody")).body("invitations", empty());
    }

    @Test
    void pagesFollowEachOtherNewestFirst() {
        for (int i = 0; i < 5; i++) {
            inviting(ann, organizationId, "guest" + i + "@example.test").statusCode(200);
        }
        String cursor = list(ann, "email", Map.of("pageSize", "3"))
                .body("invitations.email", contains(guest(4), guest(3), guest(2)))
                .body("hasNextPage", equalTo(true))
                .extract()
                .path("cursor");
        list(ann, "email", Map.of("cursor", cursor))
                .body("invitations.email", contains(guest(1), guest(0)))
                .body("hasNextPage", equalTo(false))
                .body("$", not(hasKey("cursor")));
        refused(list(ann, "link", Map.of("cursor", cursor)), 400, "invalid_input");
    }

    private static String guest(int number) {
        return "guest" + number + "@example.test";
    }

    @Test
    void linksAreToldWithTheirCodesAndStates() {
        var used = link(Map.of("role", "org_viewer", "maxUses", 1, "note", "For one"));
        bob.request()
                .post("/api/organizations/invite/{code}/use", used.<String>path("invite.code"))
                .then()
                .statusCode(200);
        var off = link(Map.of("role", "org_viewer", "note", "Switched off"));
        ann.request()
                .body(Map.of("disabled", true))
                .patch("/api/organizations/{id}/invites/{link}", organizationId, off.<String>path("invite.id"))
                .then()
                .statusCode(200);
        var open = link(Map.of("role", "org_admin"));

        list(ann, "link", Map.of())
                .statusCode(200)
                .body("invitations.state", contains("pending", "disabled", "used_up"))
                .body("invitations[0].code", equalTo(open.<String>path("invite.code")))
                .body("invitations[0].email", nullValue())
                .body("invitations[0].mail", nullValue())
                .body("invitations[2].uses", equalTo(1))
                .body("invitations[2].maxUses", equalTo(1));
        for (String state : new String[] {"pending", "disabled", "used_up"}) {
            list(ann, "link", Map.of("state", state)).body("invitations.state", contains(state));
        }
        list(ann, "link", Map.of("search", "switched")).body("invitations.note", contains("Switched off"));
    }

    private io.restassured.response.ExtractableResponse<?> link(Map<String, ?> wanted) {
        return ann.request()
                .body(wanted)
                .post("/api/organizations/{id}/invites", organizationId)
                .then()
                .statusCode(201)
                .extract();
    }

    @Test
    void offerOfSomebodyWhoLostTheRightIsUnfounded() {
        String memberId = member(ann, organizationId, bob, "admin");
        invite(bob, organizationId, Person.named("Guest"));
        list(ann, "email", Map.of()).body("invitations.founded", contains(true));
        Story.replaceRoles(ann, organizationId, memberId, "member").statusCode(200);
        list(ann, "email", Map.of())
                .body("invitations.founded", contains(false))
                .body("invitations.state", contains("pending"));
    }

    @Test
    void codesAreForOwnersAndNeverShown() {
        ann.request()
                .queryParam("organizationid", organizationId)
                .body(Map.of("lifespan", "multi", "generate", "true"))
                .post("/api/user/organizations/create-invitation")
                .then()
                .statusCode(200);
        member(ann, organizationId, bob, "admin");
        list(ann, "code", Map.of())
                .statusCode(200)
                .body("invitations", hasSize(1))
                .body("invitations[0].id", startsWith("invt_"))
                .body("invitations.code", everyItem(nullValue()))
                .body("invitations[0].lockedUntil", nullValue());
        list(bob, "link", Map.of()).statusCode(200);
        refused(list(bob, "code", Map.of()), 403, "permission_denied");
    }

    @Test
    void membersAndStrangersAreToldNothing() {
        refused(list(bob, "email", Map.of()), 403, "permission_denied");
        member(ann, organizationId, bob);
        refused(list(bob, "email", Map.of()), 403, "permission_denied");
        refused(ann.request().get("/organizations/orgn_none/invitations/email").then(), 404, "organization_not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "PENDING", "pending,accepted"})
    void unknownStateIsRefused(String state) {
        refused(list(ann, "email", Map.of("state", state)), 400, "invalid_input");
    }

    @Test
    void unknownChannelIsNoRoute() {
        refused(list(ann, "smoke", Map.of()), 404, "ROUTE_NOT_FOUND");
    }

    private ValidatableResponse list(Person by, String channel, Map<String, String> query) {
        return by.request()
                .queryParams(query)
                .get("/organizations/{id}/invitations/{channel}", organizationId, channel)
                .then();
    }
}
