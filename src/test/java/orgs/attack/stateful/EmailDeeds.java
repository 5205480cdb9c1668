package orgs.attack.stateful;

import static orgs.attack.stateful.Model.require;
import static orgs.attack.stateful.Model.requireLiving;
import static orgs.attack.stateful.Model.requireRank;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import orgs.access.Rank;
import orgs.attack.stateful.State.Membership;
import orgs.attack.stateful.State.Offer;
import orgs.attack.stateful.State.Organization;
import orgs.invitation.Channel;
import orgs.refusal.Refusal;

/** What is done with invitations by e-mail, all in the SPA API. */
final class EmailDeeds {
    /** A new one, or a renewed one. Other channels make new ones too, so whoever counts them counts both kinds. */
    static final String INVITED = "invitation.created|invitation.renewed";

    private static final List<String> ROLES = List.of(Model.OWNER, Model.ADMIN, Model.MEMBER);

    private EmailDeeds() {}

    static Optional<Step> invite(World world, Command command) {
        Actor who = world.person(command.who());
        String email = world.person(command.whom()).person().email();
        List<String> roles = List.of(ROLES.get(command.choice() % 3));
        return world.organization(command.what())
                .map(organization -> Step.of(
                        who,
                        Api.SPA,
                        Request.post(
                                "/organizations/" + organization.id + "/invitations",
                                Map.of("email", email, "roles", roles)),
                        INVITED,
                        () -> invited(world, who, organization, email, roles)));
    }

    private static Consumer<Answer> invited(
            World world, Actor who, Organization organization, String email, List<String> roles) {
        requireLiving(organization);
        Rank held = Model.rank(who, Api.SPA, organization);
        requireRank(held, Rank.ADMIN);
        requireRank(held, Model.rank(roles));
        var pending = world.state().offers.values().stream()
                .filter(offer -> offer.organization.equals(organization.id))
                .filter(offer -> offer.isPending() && email.equals(offer.email))
                .findFirst();
        if (pending.isPresent()) {
            requireRank(held, Model.rank(pending.get().roles));
            return answer -> {
                pending.get().roles = roles;
                pending.get().inviter = who.id();
                world.learn(answer);
            };
        }
        world.model.requireRoom(organization);
        world.model.requireRoom(email);
        return answer -> {
            String id = answer.text("/invitation/id");
            world.state().offers.put(id, new Offer(id, organization.id, Channel.EMAIL, roles, who.id(), email, null));
            world.learn(answer);
        };
    }

    static Optional<Step> accept(World world, Command command) {
        return world.offer(Channel.EMAIL, command.what())
                .map(offer -> accept(world, replier(world, command, offer), offer));
    }

    private static Step accept(World world, Actor who, Offer offer) {
        return reply(world, who, offer, "accept", "invitation.accepted", () -> {
                    Organization organization = world.model.organizationOf(offer);
                    boolean isRepeated = offer.status.equals("accepted") && isFor(who, offer);
                    if (isRepeated) {
                        require(!organization.deleted, Refusal.INVITATION_NOT_FOUND);
                        return Step.NOTHING;
                    }
                    requireAnswerable(who, offer);
                    if (Model.own(who, organization).isPresent()) {
                        return answer -> use(offer);
                    }
                    require(world.model.isFounded(offer), Refusal.PERMISSION_DENIED);
                    return answer -> {
                        use(offer);
                        organization.members.put(who.id(), new Membership(offer.roles, null, offer.id));
                    };
                })
                .repeatable();
    }

    private static void use(Offer offer) {
        offer.status = "accepted";
        offer.uses++;
    }

    static Optional<Step> reject(World world, Command command) {
        return world.offer(Channel.EMAIL, command.what()).map(offer -> {
            Actor who = replier(world, command, offer);
            return reply(world, who, offer, "reject", "invitation.rejected", () -> {
                requireAnswerable(who, offer);
                return answer -> offer.status = "rejected";
            });
        });
    }

    static Optional<Step> cancel(World world, Command command) {
        Actor who = world.person(command.who());
        return world.offer(Channel.EMAIL, command.what())
                .map(offer -> reply(world, who, offer, "cancel", "invitation.canceled", () -> {
                    require(offer.isPending(), Refusal.INVITATION_NOT_FOUND);
                    Organization organization = world.model.organizationOf(offer);
                    Rank held = Model.rank(who, Api.SPA, organization);
                    requireRank(held, Rank.MEMBER);
                    if (!offer.inviter.equals(who.id())) {
                        requireRank(held, Rank.ADMIN);
                        requireRank(held, Model.rank(offer.roles));
                    }
                    return answer -> offer.status = "canceled";
                }));
    }

    /** Mostly who was invited. */
    private static Actor replier(World world, Command command, Offer offer) {
        return command.choice() % 4 == 0
                ? world.person(command.who())
                : world.people.stream()
                        .filter(actor -> isFor(actor, offer))
                        .findFirst()
                        .orElseThrow();
    }

    private static boolean isFor(Actor who, Offer offer) {
        return who.person().email().equals(offer.email);
    }

    private static void requireAnswerable(Actor who, Offer offer) {
        require(offer.isPending(), Refusal.INVITATION_NOT_FOUND);
        require(isFor(who, offer), Refusal.PERMISSION_DENIED);
    }

    private static Step reply(
            World world, Actor who, Offer offer, String action, String activity, Supplier<Consumer<Answer>> rule) {
        return Step.of(
                who,
                Api.SPA,
                Request.patch(
                        "/organizations/invitations/" + offer.id,
                        Map.of("action", action, "token", world.secrets.get(offer.id))),
                activity,
                rule);
    }
}
