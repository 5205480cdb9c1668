package orgs.config;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;

/** Upper bounds. Lowering one removes nothing, it only refuses what is new. */
public interface LimitsConfig {

    /**
     * Counts what the account itself created, deleted organizations included until they are purged; memberships that others gave it
     * do not count. System administrators, who create for others, have no such limit.
     */
    @WithDefault("100")
    @PositiveOrZero
    int organizationsPerAccount();

    @WithDefault("100000")
    @Positive
    int membersPerOrganization();

    /** Counts what somebody could still join by, through every channel. Renewing is always allowed. */
    @WithDefault("200")
    @PositiveOrZero
    int pendingInvitationsPerOrganization();

    /** Counts the e-mail invitations of all organizations for one address that can still be accepted. Renewing is always allowed. */
    @WithDefault("50")
    @PositiveOrZero
    int pendingInvitationsPerAddress();
}
