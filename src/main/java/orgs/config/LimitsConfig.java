package orgs.config;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.OptionalInt;

/** Upper bounds; what is absent is unlimited. Lowering one removes nothing, it only refuses what is new. */
public interface LimitsConfig {

    /** Counts every membership of the account that wants to create an organization. */
    @PositiveOrZero
    OptionalInt organizationsPerAccount();

    @Positive
    OptionalInt membersPerOrganization();

    /** Renewing a pending invitation is always allowed. */
    @PositiveOrZero
    OptionalInt pendingInvitationsPerOrganization();
}
