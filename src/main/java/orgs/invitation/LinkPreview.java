package orgs.invitation;

import orgs.organization.OrganizationView;

/** What somebody sees who holds a link, before they use it. */
public record LinkPreview(InvitationView link, OrganizationView organization) {}
