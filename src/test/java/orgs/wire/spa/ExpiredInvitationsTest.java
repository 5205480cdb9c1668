package orgs.wire.spa;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static orgs.wire.spa.Story.invite;
import static orgs.wire.spa.Story.organization;
import static orgs.wire.spa.Story.refused;
import static orgs.wire.spa.Story.reply;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import orgs.testing.Person;

/** Invitations that are too late at once. */
@QuarkusTest
@TestProfile(ExpiredInvitationsTest.AtOnce.class)
class ExpiredInvitationsTest {

    /** An expiry of nothing, and nobody who writes it down but whoever finds it. */
    public static class AtOnce implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "orgs.invitations.expires-in", "PT0S",
                    "orgs.housekeeping.expiry-interval", "off");
        }
    }

    private final Person ann = Person.named("Ann");
    private final Person bob = Person.named("Bob");

    // Cases 21 and 53.
    @Test
    void lateAnswerIsRefusedAndWrittenDown() {
        String id = organization(ann);
        var invited = invite(ann, id, bob);
        refused(reply(bob, invited, "accept"), 400, "invitation_expired");
        ann.request()
                .get("/organizations/{id}/invitations", id)
                .then()
                .body("invitations.status", contains("expired"))
                .body("invitations[0].respondedAt", notNullValue());
        for (String action : new String[] {"accept", "reject", "cancel"}) {
            refused(reply(bob, invited, action), 400, "invitation_expired");
        }
    }

    @Test
    void overdueButUnmarkedInvitationCanBeCanceledOrRenewed() {
        String id = organization(ann);
        var first = invite(ann, id, bob);
        assertEquals(first.id(), invite(ann, id, bob).id());
        bob.request().get("/me").then().body("invitations", hasSize(1));
        reply(ann, first.id(), "cancel", null).statusCode(200);
    }
}
