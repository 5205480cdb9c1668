package orgs.account;

/** The account of a token, and whether this was the first time that anybody saw it. */
public record SeenAccount(String id, boolean created) {}
