package orgs.wire.spa;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static orgs.wire.spa.Story.accountId;
import static orgs.wire.spa.Story.add;
import static orgs.wire.spa.Story.create;
import static orgs.wire.spa.Story.invite;
import static orgs.wire.spa.Story.inviting;
import static orgs.wire.spa.Story.member;
import static orgs.wire.spa.Story.organization;
import static orgs.wire.spa.Story.refused;
import static orgs.wire.spa.Story.reply;
import static orgs.wire.spa.Story.slug;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import orgs.testing.Person;
import orgs.testing.TwoOfEverything;

/** Limits and roles from the configuration. */
@QuarkusTest
@TestProfile(TwoOfEverything.class)
class ConfiguredTest {

    private final Person ann = Person.named("Ann");
    private final Person bob = Person.named("Bob");
    private final Person cat = Person.named("Cat");

    // Cases 24 and 62.
    @Test
    void thirdOrganizationIsRefusedAndDeletedOnesCount() {
        Story.delete(ann, organization(ann));
        organization(ann);
        refused(create(ann, slug("third")), 400, "limit_reached");
        organization(bob);
    }

    @Test
    void limitIsToldAfterTheSlugIsFoundTaken() {
        String taken = slug("taken");
        create(bob, taken);
        organization(ann);
        organization(ann);
        refused(create(ann, taken), 400, "organization_slug_taken");
    }

    // Cases 25, 62 and 64.
    @Test
    void thirdMemberIsNeitherAddedNorAcceptedAndTheInvitationStays() {
        String id = organization(ann);
        var invited = invite(ann, id, cat);
        member(ann, id, bob);
        refused(add(ann, id, accountId(cat)), 400, "limit_reached");
        refused(reply(cat, invited, "accept"), 400, "limit_reached");
        cat.request()
                .get("/organizations/invitations")
                .then()
                .body("invitations.invitation.status", contains("pending"));
        Story.remove(bob, id, Story.memberId(bob, id)).statusCode(200);
        reply(cat, invited, "accept").statusCode(200);
    }

    // Case 63.
    @Test
    void thirdPendingInvitationIsRefusedRenewalIsNot() {
        String id = organization(ann);
        invite(ann, id, bob);
        invite(ann, id, cat);
        refused(inviting(ann, id, "third@example.test"), 400, "limit_reached");
        invite(ann, id, bob);
        reply(ann, invite(ann, id, cat).id(), "cancel", null).statusCode(200);
        inviting(ann, id, "third@example.test").statusCode(200);
    }

    // Case 60.
    @Test
    void creatorHasTheConfiguredRolesInTheirOrder() {
        create(ann, slug("roles")).body("member.roles", contains("owner", "admin"));
    }

    // Case 61.
    @Test
    void defaultRolesHoldForAddingAndInviting() {
        String id = organization(ann);
        add(ann, id, accountId(bob)).statusCode(200).body("member.roles", contains("member", "admin"));
        inviting(ann, id, cat.email()).body("invitation.roles", contains("member", "admin"));
        ann.request().get("/organizations/{id}/members", id).then().body("members", hasSize(2));
    }

    @Test
    void anImportKnowsTheBoundsOfSizesAlone() {
        Person root = Person.systemAdministrator("Root");
        String slug = slug("came");
        Lines.load(
                        root,
                        Lines.account(ann),
                        Lines.account(bob),
                        Lines.account(cat),
                        Lines.organization(slug("a"), ann),
                        Lines.organization(slug("b"), ann))
                .body("refused", equalTo(0));
        Lines.load(
                        root,
                        Lines.organization(slug, ann),
                        Lines.member(slug, bob, "member"),
                        Lines.member(slug, cat, "member"),
                        Lines.invitation(slug, Person.named("One"), null, "member"),
                        Lines.invitation(slug, Person.named("Two"), null, "member"),
                        Lines.invitation(slug, Person.named("Three"), null, "member"))
                .body(
                        "lines.outcome",
                        contains("created", "created", "limit_reached", "created", "created", "created"));
    }
}
