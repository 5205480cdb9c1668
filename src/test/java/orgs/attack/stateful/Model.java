package orgs.attack.stateful;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orgs.access.Rank;
import orgs.attack.stateful.State.Membership;
import orgs.attack.stateful.State.Offer;
import orgs.attack.stateful.State.Organization;
import orgs.attack.stateful.State.Profile;
import orgs.invitation.Channel;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** The rules of the domain that several commands share, told once more and simply: one person after the other. */
final class Model {
    static final String OWNER = "owner";
    static final String ADMIN = "admin";
    static final String MEMBER = "member";

    /** Small, so that they are met. */
    static final int PENDING_OF_ORGANIZATION = 6;

    static final int PENDING_OF_ADDRESS = 2;

    private final World world;

    Model(World world) {
        this.world = world;
    }

    static void require(boolean holds, Refusal otherwise) {
        if (!holds) {
            throw new RefusedException(otherwise);
        }
    }

    static Rank rank(List<String> roles) {
        if (roles.contains(OWNER)) {
            return Rank.OWNER;
        }
        return roles.contains(ADMIN) ? Rank.ADMIN : Rank.MEMBER;
    }

    /** In the Portal API system administrators are owners everywhere, in the others where they are members. */
    static Rank rank(Actor who, Api api, Organization organization) {
        if (who.isSystemAdministrator() && api == Api.PORTAL) {
            return Rank.OWNER;
        }
        return own(who, organization)
                .map(held -> who.isSystemAdministrator() ? Rank.OWNER : rank(held.roles()))
                .orElse(Rank.NONE);
    }

    static Optional<Membership> own(Actor who, Organization organization) {
        return Optional.ofNullable(organization.members.get(who.id()));
    }

    static void requireLiving(Organization organization) {
        require(!organization.deleted, Refusal.ORGANIZATION_NOT_FOUND);
    }

    static void requireRank(Rank held, Rank needed) {
        require(held.reaches(needed), Refusal.PERMISSION_DENIED);
    }

    /** These roles with another of those that carry rights, or with none. */
    static List<String> ranked(List<String> roles, String role) {
        var changed = new ArrayList<>(List.of(role));
        roles.stream()
                .filter(name -> !name.equals(OWNER) && !name.equals(ADMIN) && !name.equals(role))
                .forEach(changed::add);
        return changed;
    }

    /** Who is the primary owner when this member is an owner no more. There must be another owner. */
    static String heir(Organization organization, String account) {
        boolean isPrimary = organization.owner.equals(account);
        if (!isPrimary && rank(organization.members.get(account).roles()) != Rank.OWNER) {
            return organization.owner;
        }
        String other = organization.members.entrySet().stream()
                .filter(member -> !member.getKey().equals(account)
                        && member.getValue().roles().contains(OWNER))
                .map(member -> member.getKey())
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.LAST_OWNER));
        return isPrimary ? other : organization.owner;
    }

    Organization organizationOf(Offer offer) {
        return world.state().organizations.get(offer.organization);
    }

    /** Whether the inviter could make this offer today. */
    boolean isFounded(Offer offer) {
        Api api = offer.channel == Channel.LINK ? Api.PORTAL : Api.SPA;
        Rank held = rank(world.person(offer.inviter), api, organizationOf(offer));
        return held.reaches(offer.channel == Channel.CODE ? Rank.OWNER : Rank.ADMIN) && held.reaches(rank(offer.roles));
    }

    void requireRoom(Organization organization) {
        long open = world.state().offers.values().stream()
                .filter(offer -> offer.organization.equals(organization.id))
                .filter(offer -> offer.isPending() && !offer.disabled && !offer.isUsedUp())
                .count();
        require(open < PENDING_OF_ORGANIZATION, Refusal.LIMIT_REACHED);
    }

    void requireRoom(String email) {
        long open = world.state().offers.values().stream()
                .filter(offer -> offer.isPending() && email.equals(offer.email))
                .count();
        require(open < PENDING_OF_ADDRESS, Refusal.LIMIT_REACHED);
    }

    /** A profile that this person can show to an organization. */
    static void requireShowable(Actor who, Profile profile) {
        require(profile.account().equals(who.id()), Refusal.PERMISSION_DENIED);
        require(profile.complete(), Refusal.PROFILE_INCOMPLETE);
    }
}
