package orgs.attack.stateful;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static orgs.attack.stateful.Model.require;
import static orgs.attack.stateful.Model.requireLiving;
import static orgs.attack.stateful.Model.requireRank;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import orgs.access.Rank;
import orgs.attack.stateful.State.Membership;
import orgs.attack.stateful.State.Organization;
import orgs.attack.stateful.State.Profile;
import orgs.refusal.Refusal;

/** What is done with an organization as a whole. */
final class OrganizationDeeds {
    private static final String CREATED = "organization.created";

    private OrganizationDeeds() {}

    static Optional<Step> create(World world, Command command) {
        Actor who = world.person(command.who());
        return Optional.of(
                switch (command.choice() % 3) {
                    case 0 -> createInSpa(world, who);
                    case 1 -> createInPortal(world, who);
                    default ->
                        world.profileOf(who, command.what())
                                .map(profile -> createInDashboard(world, who, profile))
                                .orElseGet(() -> createInSpa(world, who));
                });
    }

    private static Step createInSpa(World world, Actor who) {
        return Step.of(
                who,
                Api.SPA,
                Request.post("/organizations", Map.of("name", "Acme", "slug", slug())),
                CREATED,
                () -> answer -> put(world, answer.text("/organization/id"), who, null));
    }

    private static Step createInPortal(World world, Actor who) {
        return Step.of(
                        who,
                        Api.PORTAL,
                        Request.post("/api/organizations", Map.of("name", "Acme", "slug", slug())),
                        CREATED,
                        () -> {
                            require(who.isSystemAdministrator(), Refusal.PERMISSION_DENIED);
                            return answer -> put(world, answer.text("/organization/id"), who, null);
                        })
                .creating();
    }

    private static Step createInDashboard(World world, Actor who, Profile profile) {
        var form = Map.of(
                "name", "Acme", "pin", slug().substring(5, 11), "email", "a@b.example", "profileid", profile.id());
        return Step.of(
                who,
                Api.DASHBOARD,
                Request.post("/api/user/organizations/create-organization?accountid=" + who.id(), form),
                CREATED,
                () -> {
                    Model.requireShowable(who, profile);
                    return answer -> put(world, answer.text("/organizationid"), who, profile.id());
                });
    }

    private static String slug() {
        return "acme-" + UUID.randomUUID().toString().replace("-", "");
    }

    private static void put(World world, String id, Actor owner, String profile) {
        var organization = new Organization(id, owner.id());
        organization.members.put(owner.id(), new Membership(List.of(Model.OWNER), profile, null));
        world.state().organizations.put(id, organization);
    }

    static Optional<Step> read(World world, Command command) {
        Actor who = world.person(command.who());
        return world.organization(command.what())
                .map(organization -> Step.of(who, Api.SPA, Request.get("/organizations/" + organization.id), "", () -> {
                    requireLiving(organization);
                    requireRank(Model.rank(who, Api.SPA, organization), Rank.MEMBER);
                    List<String> roles = organization.members.get(who.id()).roles();
                    return answer -> assertEquals(
                            roles,
                            StreamSupport.stream(answer.at("/member/roles").spliterator(), false)
                                    .map(role -> role.asText())
                                    .toList());
                }));
    }

    static Optional<Step> activate(World world, Command command) {
        Actor who = world.person(command.who());
        return world.organization(command.what())
                .map(organization -> Step.of(
                        who,
                        Api.SPA,
                        Request.post("/organizations/active", Map.of("organizationId", organization.id)),
                        "",
                        () -> {
                            requireLiving(organization);
                            require(Model.own(who, organization).isPresent(), Refusal.MEMBERSHIP_NOT_FOUND);
                            return Step.NOTHING;
                        }));
    }

    static Optional<Step> delete(World world, Command command) {
        Actor who = world.person(command.who());
        return world.organization(command.what())
                .map(organization -> command.choice() % 2 == 0
                        ? delete(world, who, organization, Api.SPA, Request.delete("/organizations/" + organization.id))
                        : delete(
                                world,
                                who,
                                organization,
                                Api.DASHBOARD,
                                Request.delete("/api/user/organizations/delete-organization?organizationid="
                                        + organization.id)));
    }

    private static Step delete(World world, Actor who, Organization organization, Api api, Request request) {
        return Step.of(who, api, request, "organization.deleted", () -> {
            requireLiving(organization);
            requireRank(Model.rank(who, api, organization), Rank.OWNER);
            return answer -> {
                organization.deleted = true;
                world.state().offers.values().stream()
                        .filter(offer -> offer.organization.equals(organization.id) && offer.isPending())
                        .forEach(offer -> offer.status = "canceled");
            };
        });
    }

    static Optional<Step> restore(World world, Command command) {
        Actor who = world.person(command.choice() % 4 == 0 ? command.who() : world.people.size() - 1);
        return world.organization(command.what()).map(organization -> Step.of(
                        who,
                        Api.PORTAL,
                        Request.post("/api/organizations/" + organization.id + "/restore", Map.of()),
                        "organization.restored",
                        () -> {
                            require(who.isSystemAdministrator(), Refusal.PERMISSION_DENIED);
                            return answer -> organization.deleted = false;
                        })
                .repeatable());
    }

    static Optional<Step> purge(World world, Command command) {
        Actor who = world.person(command.who());
        return world.organization(command.what())
                .map(organization -> Step.of(
                        who,
                        Api.PORTAL,
                        Request.delete("/api/organizations/" + organization.id),
                        "organization.purged",
                        () -> {
                            require(who.isSystemAdministrator(), Refusal.PERMISSION_DENIED);
                            return answer -> {
                                world.state().organizations.remove(organization.id);
                                world.state()
                                        .offers
                                        .values()
                                        .removeIf(offer -> offer.organization.equals(organization.id));
                            };
                        }));
    }

    static Optional<Step> makeEvent(World world, Command command) {
        Actor who = world.person(command.who());
        String slug = world.word(command.choice());
        return world.organization(command.what()).map(organization -> Step.of(
                        who,
                        Api.PORTAL,
                        Request.post(
                                "/api/organizations/" + organization.id + "/events",
                                Map.of("name", "Party", "slug", slug)),
                        "event.created",
                        () -> {
                            requireLiving(organization);
                            requireRank(Model.rank(who, Api.PORTAL, organization), Rank.ADMIN);
                            require(
                                    world.state().organizations.values().stream()
                                            .noneMatch(other -> other.events.contains(slug)),
                                    Refusal.EVENT_SLUG_TAKEN);
                            return answer -> organization.events.add(slug);
                        })
                .creating());
    }
}
