package orgs.attack.stateful;

import static orgs.attack.stateful.Model.require;
import static orgs.attack.stateful.Model.requireLiving;
import static orgs.attack.stateful.Model.requireRank;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import orgs.access.Rank;
import orgs.attack.stateful.State.Membership;
import orgs.attack.stateful.State.Offer;
import orgs.attack.stateful.State.Organization;
import orgs.invitation.Channel;
import orgs.refusal.Refusal;

/** What is done with links, all in the Portal API. */
final class LinkDeeds {
    private LinkDeeds() {}

    static Optional<Step> make(World world, Command command) {
        Actor who = world.person(command.who());
        int uses = command.choice() % 3;
        boolean isForAdministrators = command.choice() % 2 == 1;
        return world.organization(command.what()).map(organization -> Step.of(
                        who,
                        Api.PORTAL,
                        Request.post(
                                "/api/organizations/" + organization.id + "/invites",
                                Map.of("role", isForAdministrators ? "org_admin" : "org_viewer", "maxUses", uses)),
                        EmailDeeds.INVITED,
                        () -> {
                            requireLiving(organization);
                            requireRank(Model.rank(who, Api.PORTAL, organization), Rank.ADMIN);
                            world.model.requireRoom(organization);
                            var roles = List.of(isForAdministrators ? Model.ADMIN : Model.MEMBER);
                            return answer -> put(
                                    world,
                                    answer,
                                    new Offer(
                                            answer.text("/invite/id"),
                                            organization.id,
                                            Channel.LINK,
                                            roles,
                                            who.id(),
                                            null,
                                            uses == 0 ? null : uses));
                        })
                .creating());
    }

    private static void put(World world, Answer answer, Offer offer) {
        world.state().offers.put(offer.id, offer);
        world.learn(answer);
    }

    /** Switches a link on or off. */
    static Optional<Step> flip(World world, Command command) {
        Actor who = world.person(command.who());
        boolean off = command.choice() % 2 == 0;
        return world.offer(Channel.LINK, command.what())
                .map(link -> Step.of(
                        who,
                        Api.PORTAL,
                        Request.patch(
                                "/api/organizations/" + link.organization + "/invites/" + link.id,
                                Map.of("disabled", off)),
                        off ? "invitation.disabled" : "invitation.enabled",
                        () -> off ? switchedOff(world, who, link) : switchedOn(world, who, link)));
    }

    private static void requireMayChange(World world, Actor who, Offer link) {
        Organization organization = world.model.organizationOf(link);
        requireLiving(organization);
        Rank held = Model.rank(who, Api.PORTAL, organization);
        requireRank(held, Rank.ADMIN);
        requireRank(held, Model.rank(link.roles));
    }

    private static Consumer<Answer> switchedOff(World world, Actor who, Offer link) {
        requireMayChange(world, who, link);
        return answer -> link.disabled = true;
    }

    private static Consumer<Answer> switchedOn(World world, Actor who, Offer link) {
        requireMayChange(world, who, link);
        if (link.disabled || !link.isPending()) {
            world.model.requireRoom(world.model.organizationOf(link));
        }
        String inviter = world.model.isFounded(link) ? link.inviter : who.id();
        return answer -> {
            link.disabled = false;
            link.status = "pending";
            link.inviter = inviter;
        };
    }

    static Optional<Step> use(World world, Command command) {
        Actor who = world.person(command.who());
        return world.offer(Channel.LINK, command.what())
                .map(link -> Step.of(
                        who,
                        Api.PORTAL,
                        Request.post("/api/organizations/invite/" + world.secrets.get(link.id) + "/use", Map.of()),
                        "invitation.accepted",
                        () -> used(world, who, link)));
    }

    private static Consumer<Answer> used(World world, Actor who, Offer link) {
        Organization organization = world.model.organizationOf(link);
        require(!organization.deleted, Refusal.INVITATION_NOT_FOUND);
        require(world.model.isFounded(link) && link.isPending() && !link.disabled, Refusal.INVITATION_DISABLED);
        require(!link.isUsedUp(), Refusal.INVITATION_USED_UP);
        require(Model.own(who, organization).isEmpty(), Refusal.MEMBER_ALREADY_EXISTS);
        return answer -> {
            link.uses++;
            organization.members.put(who.id(), new Membership(link.roles, null, link.id));
        };
    }
}
