package orgs.attack.stateful;

import static orgs.attack.stateful.Model.ranked;
import static orgs.attack.stateful.Model.require;
import static orgs.attack.stateful.Model.requireLiving;
import static orgs.attack.stateful.Model.requireRank;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import orgs.access.Rank;
import orgs.attack.stateful.State.Membership;
import orgs.attack.stateful.State.Organization;
import orgs.refusal.Refusal;

/** What is done with the members of an organization. */
final class MemberDeeds {
    private static final List<String> ROLES = List.of(Model.OWNER, Model.ADMIN, Model.MEMBER);
    private static final String ROLES_CHANGED = "member.roles_changed";
    private static final String ORGANIZATIONS = "/organizations/";
    private static final String OF_PORTAL = "/api/organizations/";
    private static final String MEMBERS = "/members";

    private MemberDeeds() {}

    static Optional<Step> add(World world, Command command) {
        Actor who = world.person(command.who());
        Actor whom = world.person(command.whom());
        String role = ROLES.get(command.choice() % 3);
        return world.organization(command.what())
                .map(organization -> command.choice() % 2 == 0
                        ? addInSpa(who, organization, whom, role)
                        : addInPortal(who, organization, whom, role));
    }

    private static Step addInSpa(Actor who, Organization organization, Actor whom, String role) {
        var request = Request.post(
                ORGANIZATIONS + organization.id + MEMBERS, Map.of("userId", whom.id(), "roles", List.of(role)));
        return Step.of(who, Api.SPA, request, "member.added", () -> {
            requireLiving(organization);
            requireStranger(whom, organization);
            Rank held = Model.rank(who, Api.SPA, organization);
            requireRank(held, Rank.ADMIN);
            requireRank(held, Model.rank(List.of(role)));
            return answer -> join(organization, whom, role);
        });
    }

    private static Step addInPortal(Actor who, Organization organization, Actor whom, String role) {
        String given = role.equals(Model.MEMBER) ? Model.MEMBER : Model.ADMIN;
        var request = Request.post(
                OF_PORTAL + organization.id + MEMBERS, Map.of("userId", whom.id(), "role", inPortal(given)));
        return Step.of(who, Api.PORTAL, request, "member.added", () -> {
                    requireLiving(organization);
                    requireRank(Model.rank(who, Api.PORTAL, organization), Rank.ADMIN);
                    requireStranger(whom, organization);
                    return answer -> join(organization, whom, given);
                })
                .creating();
    }

    private static String inPortal(String role) {
        return role.equals(Model.MEMBER) ? "org_viewer" : "org_admin";
    }

    private static void requireStranger(Actor whom, Organization organization) {
        require(Model.own(whom, organization).isEmpty(), Refusal.MEMBER_ALREADY_EXISTS);
    }

    private static void join(Organization organization, Actor whom, String role) {
        organization.members.put(whom.id(), new Membership(List.of(role), null, null));
    }

    static Optional<Step> changeRoles(World world, Command command) {
        Actor who = world.person(command.who());
        Actor whom = world.person(command.whom());
        String role = ROLES.get(command.choice() % 3);
        return world.organization(command.what())
                .map(organization -> command.choice() % 2 == 0
                        ? changeInSpa(world, who, organization, whom, role)
                        : changeInPortal(who, organization, whom, role));
    }

    private static Step changeInSpa(World world, Actor who, Organization organization, Actor whom, String role) {
        var request = Request.patch(
                ORGANIZATIONS + organization.id + MEMBERS + "/" + world.memberId(organization, whom),
                Map.of("roles", List.of(role)));
        return Step.of(who, Api.SPA, request, ROLES_CHANGED, () -> {
            Membership held = requireMember(whom, organization);
            Rank rank = Model.rank(who, Api.SPA, organization);
            requireRank(rank, Rank.MEMBER);
            requireLiving(organization);
            requireRank(rank, Rank.ADMIN);
            return changed(rank, organization, whom, held, List.of(role));
        });
    }

    private static Step changeInPortal(Actor who, Organization organization, Actor whom, String role) {
        String given = role.equals(Model.MEMBER) ? Model.MEMBER : Model.ADMIN;
        var request =
                Request.put(OF_PORTAL + organization.id + MEMBERS + "/" + whom.id(), Map.of("role", inPortal(given)));
        return Step.of(who, Api.PORTAL, request, ROLES_CHANGED, () -> {
            requireLiving(organization);
            Rank rank = Model.rank(who, Api.PORTAL, organization);
            requireRank(rank, who.equals(whom) ? Rank.MEMBER : Rank.ADMIN);
            Membership held = requireMember(whom, organization);
            requireRank(rank, Rank.ADMIN);
            Rank present = Model.rank(held.roles());
            boolean keepsAll = given.equals(Model.ADMIN) ? present.reaches(Rank.ADMIN) : present == Rank.MEMBER;
            return keepsAll ? Step.NOTHING : changed(rank, organization, whom, held, ranked(held.roles(), given));
        });
    }

    private static Membership requireMember(Actor whom, Organization organization) {
        require(Model.own(whom, organization).isPresent(), Refusal.MEMBER_NOT_FOUND);
        return organization.members.get(whom.id());
    }

    private static Consumer<Answer> changed(
            Rank rank, Organization organization, Actor whom, Membership held, List<String> roles) {
        requireRank(rank, Model.rank(held.roles()));
        requireRank(rank, Model.rank(roles));
        String owner = roles.contains(Model.OWNER) ? organization.owner : Model.heir(organization, whom.id());
        return answer -> {
            organization.owner = owner;
            organization.members.put(whom.id(), held.with(roles));
        };
    }

    static Optional<Step> transfer(World world, Command command) {
        Actor who = world.person(command.who());
        Actor whom = world.person(command.whom());
        String keep = ROLES.get(command.choice() % 3);
        return world.organization(command.what()).map(organization -> transfer(who, organization, whom, keep));
    }

    private static Step transfer(Actor who, Organization organization, Actor whom, String keep) {
        var request = Request.patch(
                "/api/user/organizations/set-organization-owner?organizationid=" + organization.id,
                Map.of("accountid", whom.id(), "keep-role", keep));
        return Step.of(who, Api.DASHBOARD, request, "owner.changed", () -> {
                    requireLiving(organization);
                    requireRank(Model.rank(who, Api.DASHBOARD, organization), Rank.OWNER);
                    require(!who.equals(whom), Refusal.NEW_OWNER_IS_CALLER);
                    require(Model.own(whom, organization).isPresent(), Refusal.NEW_OWNER_NOT_A_MEMBER);
                    return organization.owner.equals(whom.id())
                            ? Step.NOTHING
                            : answer -> handOver(organization, whom, keep);
                })
                .repeatable();
    }

    private static void handOver(Organization organization, Actor whom, String keep) {
        if (!keep.equals(Model.OWNER)) {
            organization.members.computeIfPresent(
                    organization.owner, (former, held) -> held.with(ranked(held.roles(), keep)));
        }
        organization.members.computeIfPresent(
                whom.id(),
                (heir, held) ->
                        held.roles().contains(Model.OWNER) ? held : held.with(ranked(held.roles(), Model.OWNER)));
        organization.owner = whom.id();
    }

    static Optional<Step> leave(World world, Command command) {
        return remove(
                world, new Command(command.deed(), command.who(), command.what(), command.who(), command.choice()));
    }

    static Optional<Step> remove(World world, Command command) {
        Actor who = world.person(command.who());
        Actor whom = world.person(command.whom());
        return world.organization(command.what()).map(organization -> switch (command.choice() % 3) {
            case 0 -> removeInSpa(world, who, organization, whom);
            case 1 -> removeInPortal(who, organization, whom);
            default -> removeInDashboard(world, who, organization, whom);
        });
    }

    private static Step removeInSpa(World world, Actor who, Organization organization, Actor whom) {
        var request =
                Request.delete(ORGANIZATIONS + organization.id + MEMBERS + "/" + world.memberId(organization, whom));
        return Step.of(who, Api.SPA, request, "member.removed", () -> {
            Membership held = requireMember(whom, organization);
            Rank rank = Model.rank(who, Api.SPA, organization);
            requireRank(rank, Rank.MEMBER);
            requireLiving(organization);
            return removed(who, rank, Rank.ADMIN, organization, whom, held);
        });
    }

    private static Step removeInPortal(Actor who, Organization organization, Actor whom) {
        var request = Request.delete(OF_PORTAL + organization.id + MEMBERS + "/" + whom.id());
        return Step.of(who, Api.PORTAL, request, "member.removed", () -> {
            requireLiving(organization);
            Rank rank = Model.rank(who, Api.PORTAL, organization);
            requireRank(rank, who.equals(whom) ? Rank.MEMBER : Rank.ADMIN);
            Membership held = requireMember(whom, organization);
            return removed(who, rank, Rank.ADMIN, organization, whom, held);
        });
    }

    private static Step removeInDashboard(World world, Actor who, Organization organization, Actor whom) {
        var request = Request.delete(
                "/api/user/organizations/delete-membership?membershipid=" + world.memberId(organization, whom));
        return Step.of(who, Api.DASHBOARD, request, "member.removed", () -> {
            Membership held = requireMember(whom, organization);
            requireLiving(organization);
            return removed(who, Model.rank(who, Api.DASHBOARD, organization), Rank.OWNER, organization, whom, held);
        });
    }

    /** @param needed to remove somebody else */
    private static Consumer<Answer> removed(
            Actor who, Rank rank, Rank needed, Organization organization, Actor whom, Membership held) {
        if (!who.equals(whom)) {
            requireRank(rank, needed);
            requireRank(rank, Model.rank(held.roles()));
        }
        String owner = Model.heir(organization, whom.id());
        return answer -> {
            organization.owner = owner;
            organization.members.remove(whom.id());
        };
    }
}
