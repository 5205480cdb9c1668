package orgs.session;

import java.util.List;
import orgs.organization.Membership;

/**
 * The organization that a token is for.
 *
 * @param roles the account's in this organization
 * @param membershipVersion grows with every change of the membership, also over its end and a new beginning
 */
public record ActiveOrganization(String id, String slug, List<String> roles, long membershipVersion) {

    public static ActiveOrganization of(Membership membership) {
        return new ActiveOrganization(
                membership.organization().id(),
                membership.organization().slug(),
                membership.member().roles(),
                membership.member().version());
    }
}
