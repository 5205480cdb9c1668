package orgs.organization;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.page.ListQuery;
import orgs.page.Range;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Living organizations, one by one and by position in a list. */
@ApplicationScoped
public class OrganizationIndex {

    /**
     * The organization, for who may do this in it.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<OrganizationView> read(Caller caller, String id, Action action) {
        return OrganizationAccess.of(caller, id)
                .invoke(presence -> presence.standing().require(action))
                .map(presence -> OrganizationView.of(presence.organization()));
    }

    /** The organizations that the caller is a member of, the one he joined last first. */
    @WithSession
    public Uni<List<OrganizationView>> ofCaller(Caller caller, Range window) {
        return joined(caller)
                .newestFirst("o", "m.id", Organization.class, window)
                .map(OrganizationIndex::views);
    }

    @WithSession
    public Uni<Long> countOfCaller(Caller caller) {
        return joined(caller).count();
    }

    /**
     * All organizations, or those whose primary owner is this account, newest first; for administrators who reach everywhere.
     *
     * @throws RefusedException {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<List<OrganizationView>> everywhere(Caller caller, Optional<String> ownerId, Range window) {
        return owned(caller, ownerId)
                .newestFirst("o", "o.id", Organization.class, window)
                .map(OrganizationIndex::views);
    }

    /** @throws RefusedException {@link Refusal#PERMISSION_DENIED} */
    @WithSession
    public Uni<Long> countEverywhere(Caller caller, Optional<String> ownerId) {
        return owned(caller, ownerId).count();
    }

    private static ListQuery joined(Caller caller) {
        return new ListQuery(
                "from Member m join Organization o on o.id = m.organizationId"
                        + " where m.accountId = :account and o.deletedAt is null",
                Map.of("account", caller.accountId()));
    }

    private static ListQuery owned(Caller caller, Optional<String> ownerId) {
        caller.requireSystemAdministrator();
        var all = ListQuery.of("from Organization o where o.deletedAt is null");
        return ownerId.map(id -> all.and("o.ownerId = :owner", "owner", id)).orElse(all);
    }

    private static List<OrganizationView> views(List<Organization> organizations) {
        return organizations.stream().map(OrganizationView::of).toList();
    }
}
