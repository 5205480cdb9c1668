package orgs.invitation;

import orgs.organization.OrganizationView;

/** An invitation that was not accepted yet, and where it leads; for everybody who knows its id. */
public record OpenInvitation(InvitationView invitation, OrganizationView organization) {}
