package orgs.organization;

/** Who is a member of what: there is one member at most for it. */
public record Seat(String organizationId, String accountId) {}
