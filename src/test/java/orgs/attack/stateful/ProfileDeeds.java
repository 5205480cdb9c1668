package orgs.attack.stateful;

import static orgs.attack.stateful.Model.require;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import orgs.attack.stateful.State.Profile;
import orgs.refusal.Refusal;

/** What people do with their profiles, in the Dashboard API. */
final class ProfileDeeds {
    private ProfileDeeds() {}

    static Optional<Step> make(World world, Command command) {
        Actor who = world.person(command.who());
        boolean isComplete = command.choice() % 3 != 0;
        boolean isDefault = command.choice() % 2 == 1;
        var fields = new HashMap<>(Map.of("contact-email", "a@b.example", "full-name", who + " Example"));
        if (isComplete) {
            fields.putAll(Map.of("display-name", who.toString(), "display-email", "d@b.example"));
        }
        if (isDefault) {
            fields.put("default", "true");
        }
        return Optional.of(Step.of(
                who,
                Api.DASHBOARD,
                Request.post("/api/user/create-profile?accountid=" + who.id(), fields),
                "",
                () -> answer -> {
                    String id = answer.text("/profileid");
                    world.state().profiles.put(id, new Profile(id, who.id(), isComplete));
                    if (isDefault) {
                        world.state().defaults.put(who.id(), id);
                    }
                }));
    }

    static Optional<Step> show(World world, Command command) {
        Actor who = world.person(command.who());
        return picked(world, command, who)
                .map(profile -> Step.of(
                        who,
                        Api.DASHBOARD,
                        Request.patch(
                                "/api/user/set-account-profile?accountid=" + who.id(),
                                Map.of("profileid", profile.id())),
                        "",
                        () -> {
                            require(profile.account().equals(who.id()), Refusal.PERMISSION_DENIED);
                            return answer -> world.state().defaults.put(who.id(), profile.id());
                        }));
    }

    static Optional<Step> delete(World world, Command command) {
        Actor who = world.person(command.who());
        return picked(world, command, who)
                .map(profile -> Step.of(
                        who,
                        Api.DASHBOARD,
                        Request.delete("/api/user/delete-profile?profileid=" + profile.id()),
                        "",
                        () -> {
                            require(profile.account().equals(who.id()), Refusal.PERMISSION_DENIED);
                            require(!isUsed(world.state(), profile), Refusal.PROFILE_IN_USE);
                            return answer -> forget(world.state(), profile);
                        }));
    }

    private static Optional<Profile> picked(World world, Command command, Actor who) {
        return command.choice() % 4 == 0 ? world.profile(command.what()) : world.profileOf(who, command.what());
    }

    private static boolean isUsed(State state, Profile profile) {
        return state.defaults.containsValue(profile.id())
                || state.organizations.values().stream()
                        .filter(organization -> !organization.deleted)
                        .flatMap(organization -> organization.members.values().stream())
                        .anyMatch(member -> profile.id().equals(member.profile()));
    }

    /** Deleted organizations do not keep it. */
    private static void forget(State state, Profile profile) {
        state.profiles.remove(profile.id());
        state.organizations
                .values()
                .forEach(organization -> organization.members.replaceAll(
                        (account, member) -> profile.id().equals(member.profile()) ? member.withoutProfile() : member));
    }
}
