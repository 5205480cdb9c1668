package orgs.organization;

import java.util.Optional;
import orgs.access.Caller;
import orgs.access.Rank;
import orgs.access.Roles;

/** An organization together with somebody's own membership in it. */
public record Membership(OrganizationView organization, MemberView member) {
    /** How cursors name the list of the caller's own memberships. */
    public static final String LIST = "organizations";

    public static Membership of(Organization organization, Member member) {
        return new Membership(OrganizationView.of(organization), MemberView.of(member));
    }

    /** With which rank the caller, whose membership this is, acts in the organization. */
    public Rank rank(Caller caller) {
        return Rank.of(caller, Optional.of(new Roles(member.roles())));
    }
}
