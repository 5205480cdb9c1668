package orgs.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * Everything that a deployment can set, as one tree. Each key can also be given as an environment variable: upper case, every other character a {@code _}
 * ({@code ORGS_DATABASE_URL}).
 */
@ConfigMapping(prefix = "orgs")
public interface OrgsConfig {

    DatabaseConfig database();

    /** The issuers whose tokens are accepted, each under a name of the deployment's choice. Production needs at least one. */
    Map<String, IdentityProviderConfig> identityProviders();

    TokenConfig token();

    SecretsConfig secrets();

    /**
     * Who has this value in the claim {@code groups} is a system administrator: may read and manage every organization. It holds for our own tokens and for the only
     * identity provider; among several, each says its own ({@link IdentityProviderConfig#systemAdminGroup}).
     */
    @WithDefault("system-admin")
    String systemAdminGroup();

    OrganizationsConfig organizations();

    /**
     * The role names that user interfaces offer, in this order; {@code owner} and {@code admin} must be among them. These two carry rights, every other name is a
     * plain member. An offer and no limit: whoever may grant roles may grant one of any name.
     */
    @WithDefault("owner,admin,member")
    List<String> roles();

    /** What the creator of an organization becomes: some of {@link #roles}, {@code owner} among them, because an organization always has one. */
    @WithDefault("owner")
    List<String> creatorRoles();

    /** What somebody becomes who is added or invited without a role: some of {@link #roles}. */
    @WithDefault("member")
    List<String> defaultMemberRoles();

    AutoCreateOrganizationConfig autoCreateOrganization();

    LimitsConfig limits();

    InvitationsConfig invitations();

    /** How long a deleted organization can be restored; after that its rows are purged and its slug is free again. */
    @WithDefault("P30D")
    @DurationMin(message = "must not be negative")
    Duration retention();

    ActivityConfig activity();

    HousekeepingConfig housekeeping();

    ShutdownConfig shutdown();

    SpaApiConfig spaApi();

    @WithName("portal-api") // what a constraint within says would begin with the method's name otherwise
    PortalApiConfig portalApi();

    @WithName("dashboard-api") // as above
    DashboardApiConfig dashboardApi();

    @WithName("application-server") // as above
    ApplicationServerConfig applicationServer();

    /** The profile fields that a membership shows, and without which a profile cannot join. */
    @WithDefault("display-name,display-email")
    List<String> membershipProfileFields();

    /**
     * The fields that a profile has. It must have all of these, or all that a membership shows, or both: of whichever list a field is given, all are
     * needed; without any, these.
     */
    @WithDefault("contact-email,full-name")
    List<String> userProfileFields();

    CookieConfig cookie();

    CorsConfig cors();

    MailConfig mail();

    UiConfig ui();

    /**
     * Addresses, networks (CIDR) or host names of the proxies in front. Only their {@code X-Forwarded-*} headers are believed, so a wrong value lets clients
     * choose the address that rate limits see. Without a value nobody's are.
     */
    Optional<List<String>> trustedProxies();

    /**
     * Where clients reach this service, as {@code https://orgs.example.org}: what it tells of itself (the addresses of logos, links in mails) begins with it. Needed
     * where mails are sent; otherwise addresses of logos are paths without it.
     */
    Optional<
                    @Pattern(
                            regexp = "https?://[^\\s?#<>]*[^\\s?#<>/]",
                            message = "must look like https://orgs.example.org")
                    String>
            publicUrl();
}
