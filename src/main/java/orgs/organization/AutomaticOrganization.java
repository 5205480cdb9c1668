package orgs.organization;

import orgs.access.Caller;
import orgs.account.EmailAddress;
import orgs.config.AutoCreateOrganizationConfig;
import orgs.id.Ids;
import orgs.refusal.RefusedException;

/** What the organization is called that a new account gets by itself. */
final class AutomaticOrganization {

    private AutomaticOrganization() {}

    /** The configured name and slug; without them the person's name and a slug of its own made from it. */
    static OrganizationFields of(AutoCreateOrganizationConfig config, Caller account) {
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
