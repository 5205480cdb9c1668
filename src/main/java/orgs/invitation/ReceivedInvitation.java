package orgs.invitation;

/** A pending invitation in its addressee's own list. */
public record ReceivedInvitation(InvitationView invitation, String token, InvitingOrganization organization) {}
