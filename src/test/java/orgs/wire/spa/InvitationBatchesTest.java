package orgs.wire.spa;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static orgs.wire.spa.Story.member;
import static orgs.wire.spa.Story.organization;
import static orgs.wire.spa.Story.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import orgs.testing.Person;

/** R52. */
@QuarkusTest
class InvitationBatchesTest {
    private final Person ann = Person.named("Ann");
    private final Person bob = Person.named("Bob");
    private final Person cat = Person.named("Cat");

    @Test
    void eachAddressHasAnAnswerOfItsOwn() {
        String id = organization(ann);
        inviting(ann, id, List.of(bob.email(), "nobody", cat.email()), "billing")
                .statusCode(200)
                .body("answers.email", contains(bob.email(), "nobody", cat.email()))
                .body("answers[0].invitation.email", equalTo(bob.email()))
                .body("answers[0].invitation.roles", contains("billing"))
                .body("answers[0].invitation.token", matchesPattern("[0-9a-f]{64}"))
                .body("answers[0].refusal", nullValue())
                .body("answers[1].invitation", nullValue())
                .body("answers[1].refusal", equalTo("email_invalid"))
                .body("answers[1].why", notNullValue())
                .body("answers[2].invitation.email", equalTo(cat.email()));
        pending(ann, id).body("invitations.email", contains(bob.email(), cat.email()));
    }

    @Test
    void whatWasMadeIsRenewedWhenTheSameIsSentAgain() {
        String id = organization(ann);
        var first = inviting(ann, id, List.of(bob.email())).extract();
        var second = inviting(ann, id, List.of(bob.email(), bob.email()))
                .body("answers.invitation.id", everyItem(equalTo(first.path("answers[0].invitation.id"))))
                .extract();
        pending(ann, id).body("invitations", hasSize(1));
        assertNotEquals((String) first.path("answers[0].invitation.token"), second.path("answers[1].invitation.token"));
    }

    @Test
    void anInvitationAboveOnesOwnRankIsRefusedAloneAndSuchRolesForAll() {
        String id = organization(ann);
        member(ann, id, bob, "admin");
        Story.inviting(ann, id, cat.email(), "owner").statusCode(200);
        inviting(bob, id, List.of(cat.email(), "dan@example.test"))
                .statusCode(200)
                .body("answers[0].refusal", equalTo("permission_denied"))
                .body("answers[1].invitation.email", equalTo("dan@example.test"));
        refused(inviting(bob, id, List.of("eve@example.test"), "owner"), 403, "permission_denied");
        refused(inviting(cat, id, List.of("eve@example.test")), 403, "permission_denied");
        refused(inviting(ann, "org_none", List.of("eve@example.test")), 404, "organization_not_found");
        pending(ann, id).body("invitations.email", contains(cat.email(), "dan@example.test"));
    }

    @Test
    void aBatchHasOneAddressAtLeastAndFiftyAtMost() {
        String id = organization(ann);
        for (List<String> emails : List.of(List.<String>of(), Collections.nCopies(51, "eve@example.test"))) {
            inviting(ann, id, emails).statusCode(400).body("issues[0].path", contains("emails"));
        }
        pending(ann, id).body("invitations", empty());
        inviting(ann, id, Collections.nCopies(50, "eve@example.test"))
                .statusCode(200)
                .body("answers", hasSize(50));
    }

    private static ValidatableResponse inviting(
            Person by, String organizationId, List<String> emails, String... roles) {
        return by.request()
                .body(Map.of("emails", emails, "roles", roles))
                .post("/organizations/{id}/invitations/batch", organizationId)
                .then();
    }

    private static ValidatableResponse pending(Person by, String organizationId) {
        return by.request()
                .get("/organizations/{id}/invitations", organizationId)
                .then()
                .statusCode(200);
    }
}
