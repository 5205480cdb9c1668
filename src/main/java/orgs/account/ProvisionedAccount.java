package orgs.account;

import java.util.Optional;

/**
 * The account of a token.
 *
 * @param created whether it was made just now: nobody had seen this person before
 * @param organizationId the organization that was made together with it, where the configuration says so
 */
public record ProvisionedAccount(String id, boolean created, Optional<String> organizationId) {

    /** The account alone. */
    public static ProvisionedAccount of(String id, boolean created) {
        return new ProvisionedAccount(id, created, Optional.empty());
    }

    /** The same account, and the organization that was made together with it. */
    public ProvisionedAccount with(String createdOrganizationId) {
        return new ProvisionedAccount(id, created, Optional.of(createdOrganizationId));
    }
}
