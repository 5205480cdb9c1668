package orgs.directory;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import orgs.access.Caller;
import orgs.account.Account;
import orgs.account.AccountView;
import orgs.config.OrgsConfig;
import orgs.invitation.StoredInvitations;
import orgs.organization.Organization;
import orgs.organization.OrganizationView;
import orgs.page.CursorPage;
import orgs.page.CursorRequest;
import orgs.page.LikePattern;
import orgs.page.ListQuery;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Reads all organizations, living and deleted ones, with what they hold; for system administrators. */
@ApplicationScoped
public class AdministeredOrganizations {
    private static final String SELECT =
            "o, a, (select count(*) from Invitation i where i.organizationId = o.id and" + StoredInvitations.OPEN + ")";
    private static final String ANY =
            "from Organization o join Account a on a.id = o.ownerId where o.id = :organization";
    private static final String LIVING =
            "from Organization o join Account a on a.id = o.ownerId where o.deletedAt is null";
    private static final String DELETED =
            "from Organization o join Account a on a.id = o.ownerId where o.deletedAt is not null";

    @RegisterForReflection // Hibernate makes it
    private record Row(Organization organization, Account owner, Long invitations) {
        AdministeredOrganization administered(Duration retention) {
            return new AdministeredOrganization(
                    OrganizationView.of(organization),
                    AccountView.of(owner),
                    OrganizationCounts.of(organization, Optional.of(invitations)),
                    Optional.ofNullable(organization.deletedAt).map(deleted -> deleted.plus(retention)));
        }
    }

    private final Duration retention;
    private final Clock clock;

    AdministeredOrganizations(OrgsConfig config, Clock clock) {
        this.retention = config.retention();
        this.clock = clock;
    }

    /**
     * The organizations of which the name or the description contains the text, whatever its case, or which have it as
     * their slug.
     *
     * @param text empty: all
     * @throws RefusedException {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<CursorPage<AdministeredOrganization>> list(
            Caller caller, boolean deleted, String text, OrganizationOrder order, CursorRequest page) {
        caller.requireSystemAdministrator();
        var all = ListQuery.of(deleted ? DELETED : LIVING, "o.id").with("now", clock.instant());
        var found = text.isEmpty() ? all : containing(text, all);
        return order.from(page, found)
                .page(SELECT, order.words(), Row.class, page)
                .map(rows -> CursorPage.of(rows, page, row -> order.keyOf(row.organization()))
                        .map(row -> row.administered(retention)));
    }

    private static ListQuery containing(String text, ListQuery all) {
        return all.and(
                        "(o.name ilike :text escape '\\' or o.description ilike :text escape '\\' or o.slug = :slug)",
                        "text",
                        LikePattern.text(text))
                .with("slug", text);
    }

    /**
     * One organization, living or deleted.
     *
     * @throws RefusedException {@link Refusal#PERMISSION_DENIED}, {@link Refusal#ORGANIZATION_NOT_FOUND}
     */
    @WithSession
    public Uni<AdministeredOrganization> find(Caller caller, String id) {
        caller.requireSystemAdministrator();
        return ListQuery.of(ANY, "o.id")
                .with("organization", id)
                .with("now", clock.instant())
                .only(SELECT, Row.class)
                .map(found -> found.map(row -> row.administered(retention))
                        .orElseThrow(() -> new RefusedException(Refusal.ORGANIZATION_NOT_FOUND)));
    }
}
