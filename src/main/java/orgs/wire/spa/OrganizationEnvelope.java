package orgs.wire.spa;

/** The answer to a change of an organization. */
public record OrganizationEnvelope(OrganizationJson organization) {}
