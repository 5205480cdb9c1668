package orgs.organization;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import orgs.access.Caller;
import orgs.account.EmailAddress;
import orgs.config.AutoCreateOrganizationConfig;
import orgs.config.Misconfiguration;
import orgs.config.OrgsConfig;
import orgs.id.Ids;
import orgs.refusal.RefusedException;

/** What the organization is called that a new account gets by itself. */
@Singleton
@Startup // a wrong setting stops the start
final class AutomaticOrganization {
    private static final String NAME = "orgs.auto-create-organization.name";

    private final AutoCreateOrganizationConfig config;

    AutomaticOrganization(OrgsConfig config) {
        this.config = config.autoCreateOrganization();
        this.config.name().ifPresent(AutomaticOrganization::requireName);
    }

    private static void requireName(String configured) {
        try {
            new OrganizationName(configured);
        } catch (RefusedException invalid) {
            throw Misconfiguration.of(NAME, "is no name that an organization can have");
        }
    }

    /** The configured name and slug; without them the person's name and a slug of its own made from it. */
    OrganizationFields fieldsFor(Caller account) {
        var name = new OrganizationName(config.name().orElseGet(() -> nameFor(account)));
        return OrganizationFields.named(
                name, config.slug().map(slug -> slugOr(slug, name, account)).orElseGet(() -> slugFor(name, account)));
    }

    private static String nameFor(Caller account) {
        return account.identity().email().map(EmailAddress::localPart).orElse("My") + "'s Organization";
    }

    private static Slug slugOr(String configured, OrganizationName name, Caller account) {
        try {
            return Slug.normalized(configured);
        } catch (RefusedException invalid) {
            return slugFor(name, account);
        }
    }

    private static Slug slugFor(OrganizationName name, Caller account) {
        return Slug.derived(name, Ids.tail(account.accountId()));
    }
}
