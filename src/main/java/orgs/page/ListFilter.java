package orgs.page;

import java.util.Optional;

/** Which rows an administrator asks for: an account's, an organization's, or all; an account wins over an organization. */
public record ListFilter(Optional<String> accountId, Optional<String> organizationId) {

    /**
     * Those of the rows that are asked for.
     *
     * @param account the property that names the account, as {@code m.accountId}
     * @param organization the one that names the organization
     */
    public ListQuery among(ListQuery rows, String account, String organization) {
        return accountId
                .map(id -> rows.and(account + " = :account", "account", id))
                .or(() -> organizationId.map(id -> rows.and(organization + " = :organization", "organization", id)))
                .orElse(rows);
    }
}
