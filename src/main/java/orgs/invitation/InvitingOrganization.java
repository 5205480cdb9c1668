package orgs.invitation;

import orgs.organization.Organization;

/** All that an organization shows to who is only invited to it. */
public record InvitingOrganization(String id, String name, String slug, String logoUrl) {

    public static InvitingOrganization of(Organization organization) {
        return new InvitingOrganization(organization.id, organization.name, organization.slug, organization.logoUrl);
    }
}
