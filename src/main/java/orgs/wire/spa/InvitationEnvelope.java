package orgs.wire.spa;

/** The answer to a change of an invitation. */
public record InvitationEnvelope(InvitationJson invitation) {}
