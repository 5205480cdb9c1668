package orgs.organization;

/** A new organization, and its first member, who owns it. */
public record Founding(Organization organization, Member owner) {

    Membership membership() {
        return Membership.of(organization, owner);
    }
}
