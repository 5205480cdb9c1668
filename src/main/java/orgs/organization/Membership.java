package orgs.organization;

/** An organization together with somebody's own membership in it. */
public record Membership(OrganizationView organization, MemberView member) {
    /** How cursors name the list of the caller's own memberships. */
    public static final String LIST = "organizations";

    public static Membership of(Organization organization, Member member) {
        return new Membership(OrganizationView.of(organization), MemberView.of(member));
    }
}
