package orgs.session;

import java.util.List;

/**
 * The organization that a token is for.
 *
 * @param roles the account's in this organization
 * @param membershipVersion grows with every change of the membership
 */
public record ActiveOrganization(String id, String slug, List<String> roles, long membershipVersion) {}
