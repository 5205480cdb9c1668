package orgs.session;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import orgs.access.Caller;
import orgs.account.AccountService;
import orgs.account.IdentityClaims;
import orgs.account.ProvisionedAccount;
import orgs.config.OrgsConfig;
import orgs.organization.OrganizationService;

/** Just-in-time provisioning: what happens, in one transaction, when a token shows an account that is new or has changed. */
@ApplicationScoped
class AccountProvisioning {
    private final AccountService accounts;
    private final OrganizationService organizations;
    private final OrgsConfig config;

    AccountProvisioning(AccountService accounts, OrganizationService organizations, OrgsConfig config) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.config = config;
    }

    @WithTransaction
    Uni<ProvisionedAccount> provision(IdentityClaims claims) {
        return accounts.provision(claims)
                .chain(account -> createsOrganization(account)
                        ? createOrganization(account, claims)
                        : Uni.createFrom().item(account));
    }

    private boolean createsOrganization(ProvisionedAccount account) {
        return account.created()
                && config.organizations().enabled()
                && config.autoCreateOrganization().enabled();
    }

    private Uni<ProvisionedAccount> createOrganization(ProvisionedAccount account, IdentityClaims claims) {
        var owner = Caller.of(account.id())
                .with(new Caller.Identity(claims.email(), claims.emailVerified(), claims.name(), List.of()))
                .asSystemAdministrator(claims.systemAdministrator().orElse(false));
        return organizations
                .createFor(owner)
                .map(created -> account.with(created.organization().id()));
    }
}
