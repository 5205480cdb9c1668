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
import orgs.attack.stateful.State.Profile;
import orgs.invitation.Channel;
import orgs.refusal.Refusal;

/** What is done with secret codes, all in the Dashboard API. */
final class CodeDeeds {
    private static final String ROUTES = "/api/user/organizations/";

    private CodeDeeds() {}

    static Optional<Step> make(World world, Command command) {
        Actor who = world.person(command.who());
        boolean isForOne = command.choice() % 2 == 0;
        return world.organization(command.what())
                .map(organization -> Step.of(
                        who,
                        Api.DASHBOARD,
                        Request.post(
                                ROUTES + "create-invitation?organizationid=" + organization.id,
                                Map.of("generate", "true", "lifespan", isForOne ? "single" : "multi")),
                        EmailDeeds.INVITED,
                        () -> {
                            requireLiving(organization);
                            requireRank(Model.rank(who, Api.DASHBOARD, organization), Rank.OWNER);
                            world.model.requireRoom(organization);
                            return answer -> put(
                                    world,
                                    answer,
                                    new Offer(
                                            answer.text("/invitationid"),
                                            organization.id,
                                            Channel.CODE,
                                            List.of(Model.MEMBER),
                                            who.id(),
                                            null,
                                            isForOne ? 1 : null));
                        }));
    }

    private static void put(World world, Answer answer, Offer offer) {
        world.state().offers.put(offer.id, offer);
        world.learn(answer);
    }

    static Optional<Step> use(World world, Command command) {
        Actor who = world.person(command.who());
        Optional<Profile> shown =
                command.choice() % 4 == 0 ? world.profile(command.whom()) : world.profileOf(who, command.whom());
        return world.offer(Channel.CODE, command.what())
                .flatMap(code -> shown.map(profile -> Step.of(
                        who,
                        Api.DASHBOARD,
                        Request.post(
                                ROUTES + "create-membership?invitationid=" + code.id,
                                Map.of("secret-code", world.secrets.get(code.id), "profileid", profile.id())),
                        "invitation.accepted",
                        () -> used(world, who, code, profile))));
    }

    private static Consumer<Answer> used(World world, Actor who, Offer code, Profile profile) {
        Organization organization = world.model.organizationOf(code);
        require(code.isPending() || code.status.equals("canceled"), Refusal.INVITATION_CLOSED);
        requireLiving(organization);
        require(code.isPending() && world.model.isFounded(code), Refusal.INVITATION_CLOSED);
        require(Model.rank(who, Api.DASHBOARD, organization) != Rank.OWNER, Refusal.MEMBER_ALREADY_EXISTS);
        Model.requireShowable(who, profile);
        require(Model.own(who, organization).isEmpty(), Refusal.MEMBER_ALREADY_EXISTS);
        return answer -> {
            code.uses++;
            code.status = code.maxUses == null ? code.status : "accepted";
            organization.members.put(who.id(), new Membership(code.roles, profile.id(), code.id));
        };
    }

    static Optional<Step> terminate(World world, Command command) {
        Actor who = world.person(command.who());
        return world.offer(Channel.CODE, command.what())
                .map(code -> Step.of(
                        who,
                        Api.DASHBOARD,
                        Request.patch(ROUTES + "set-invitation-terminated?invitationid=" + code.id, Map.of()),
                        "invitation.terminated",
                        () -> {
                            requireOwned(world, who, code);
                            require(code.maxUses == null && code.isPending(), Refusal.INVITATION_CLOSED);
                            return answer -> code.status = "terminated";
                        }));
    }

    static Optional<Step> delete(World world, Command command) {
        Actor who = world.person(command.who());
        return world.offer(Channel.CODE, command.what())
                .map(code -> Step.of(
                        who,
                        Api.DASHBOARD,
                        Request.delete(ROUTES + "delete-invitation?invitationid=" + code.id),
                        "invitation.deleted",
                        () -> {
                            requireOwned(world, who, code);
                            require(
                                    !code.status.equals("accepted") && !hasMembers(world, code),
                                    Refusal.INVITATION_CLOSED);
                            return answer -> world.state().offers.remove(code.id);
                        }));
    }

    private static void requireOwned(World world, Actor who, Offer code) {
        Organization organization = world.model.organizationOf(code);
        requireLiving(organization);
        requireRank(Model.rank(who, Api.DASHBOARD, organization), Rank.OWNER);
    }

    private static boolean hasMembers(World world, Offer code) {
        return world.model.organizationOf(code).members.values().stream()
                .anyMatch(member -> code.id.equals(member.invitation()));
    }
}
