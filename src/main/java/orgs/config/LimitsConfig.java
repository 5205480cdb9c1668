package orgs.config;

import java.util.OptionalInt;

/** Upper bounds; what is absent is unlimited. Lowering one removes nothing, it only refuses what is new. */
public interface LimitsConfig {

    /** Counts every membership of the account that wants to create an organization. */
    OptionalInt organizationsPerAccount();

    OptionalInt membersPerOrganization();

    /** Renewing a pending invitation is always allowed. */
    OptionalInt pendingInvitationsPerOrganization();
}
