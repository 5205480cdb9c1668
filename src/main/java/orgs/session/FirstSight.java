package orgs.session;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import orgs.access.Caller;
import orgs.account.AccountService;
import orgs.account.IdentityClaims;
import orgs.account.SeenAccount;
import orgs.config.OrgsConfig;
import orgs.organization.OrganizationService;

/** What happens, in one transaction, when a token shows an account that is new or has changed. */
@ApplicationScoped
class FirstSight {
    private final AccountService accounts;
    private final OrganizationService organizations;
    private final OrgsConfig config;

    FirstSight(AccountService accounts, OrganizationService organizations, OrgsConfig config) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.config = config;
    }

    @WithTransaction
    Uni<Sighting> of(IdentityClaims claims) {
        return accounts.seen(claims)
                .chain(seen -> createsOrganization(seen)
                        ? createOrganization(seen, claims)
                        : Uni.createFrom().item(new Sighting(seen.id(), Optional.empty())));
    }

    private boolean createsOrganization(SeenAccount seen) {
        return seen.created()
                && config.organizations().enabled()
                && config.autoCreateOrganization().enabled();
    }

    private Uni<Sighting> createOrganization(SeenAccount seen, IdentityClaims claims) {
        var account = new Caller(
                seen.id(),
                claims.email(),
                claims.emailVerified(),
                claims.name(),
                claims.systemAdministrator(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return organizations
                .createFor(account)
                .map(created -> new Sighting(
                        seen.id(), Optional.of(created.organization().id())));
    }
}
