package orgs.invitation;

import orgs.organization.OrganizationView;

/** A pending invitation in its addressee's own list. */
public record ReceivedInvitation(InvitationView invitation, String token, OrganizationView organization) {}
