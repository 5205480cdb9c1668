package orgs.invitation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.access.Rank;
import orgs.access.Roles;
import orgs.organization.Organization;
import orgs.organization.OrganizationAccess;
import orgs.organization.OrganizationView;
import orgs.page.ListFilter;
import orgs.page.ListQuery;
import orgs.page.Range;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.throttle.FailureLimit;

/** Reads invitations by code of living organizations, one by one and by position in a list. */
@ApplicationScoped
public class CodeQueries {
    private static final String ONE = """
            select i, lock.endsAt, o, me.roleNames from Invitation i
            join Organization o on o.id = i.organizationId
            left join Member me on me.organizationId = i.organizationId and me.accountId = :caller
            left join FailureCount lock on lock.subject = concat(:lockPrefix, i.organizationId)
                and lock.failures >= :lockingFailures and lock.endsAt > :now
            where i.id = :id and i.channel = CODE
            """;
    private static final String LISTED = """
            from Invitation i
            join Organization o on o.id = i.organizationId
            left join Member maker on maker.organizationId = i.organizationId and maker.accountId = i.inviterId
            left join FailureCount lock on lock.subject = concat(:lockPrefix, i.organizationId)
                and lock.failures >= :lockingFailures and lock.endsAt > :now
            where i.channel = CODE and o.deletedAt is null
            """;

    @RegisterForReflection // Hibernate makes it
    @SuppressWarnings("ArrayRecordComponent") // what the column is
    private record OneRow(Invitation invitation, Instant lockedUntil, Organization organization, String[] callerRoles) {

        void requireOwner(Caller caller) {
            requireLiving();
            Rank.of(caller, Optional.ofNullable(callerRoles).map(Roles::of)).require(Action.OWN);
        }

        void requireOpen() {
            if (invitation.status == Status.ACCEPTED) {
                throw new RefusedException(Refusal.INVITATION_CLOSED);
            }
            requireLiving();
        }

        private void requireLiving() {
            if (organization.isDeleted()) {
                throw new RefusedException(Refusal.ORGANIZATION_NOT_FOUND);
            }
        }
    }

    @RegisterForReflection // Hibernate makes it
    private record ListedRow(Invitation invitation, Instant lockedUntil) {}

    private final Clock clock;

    CodeQueries(Clock clock) {
        this.clock = clock;
    }

    /**
     * The invitation, for owners of its organization.
     *
     * @throws RefusedException {@link Refusal#INVITATION_NOT_FOUND}, {@link Refusal#ORGANIZATION_NOT_FOUND} for one of a
     *     deleted organization, {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<CodeInvitation> find(Caller caller, String id) {
        return one(caller, id)
                .invoke(row -> row.requireOwner(caller))
                .map(row -> shown(row.invitation(), row.lockedUntil()));
    }

    /**
     * The invitation for whoever knows its id, unless it was accepted; a terminated one is still shown.
     *
     * @throws RefusedException {@link Refusal#INVITATION_NOT_FOUND}, {@link Refusal#INVITATION_CLOSED},
     *     {@link Refusal#ORGANIZATION_NOT_FOUND}
     */
    @WithSession
    public Uni<OpenInvitation> findOpen(Caller caller, String id) {
        return one(caller, id)
                .invoke(OneRow::requireOpen)
                .map(row -> new OpenInvitation(
                        InvitationView.of(row.invitation()), OrganizationView.of(row.organization())));
    }

    /**
     * An organization's invitations, newest first, for owners; without an organization those that the caller made, in
     * organizations that they still own.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<List<CodeInvitation>> list(Caller caller, Optional<String> organizationId, Range range) {
        return readable(caller, organizationId).chain(invitations -> newestFirst(invitations, range));
    }

    /** @throws RefusedException as {@link #list} */
    @WithSession
    public Uni<Long> count(Caller caller, Optional<String> organizationId) {
        return readable(caller, organizationId).chain(ListQuery::count);
    }

    /**
     * Invitations of all organizations, newest first, for system administrators.
     *
     * @throws RefusedException {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<List<CodeInvitation>> listEverywhere(Caller caller, ListFilter filter, Range range) {
        return newestFirst(filtered(caller, filter), range);
    }

    /** @throws RefusedException {@link Refusal#PERMISSION_DENIED} */
    @WithSession
    public Uni<Long> countEverywhere(Caller caller, ListFilter filter) {
        return filtered(caller, filter).count();
    }

    private Uni<OneRow> one(Caller caller, String id) {
        return Panache.getSession()
                .chain(session -> session.createQuery(ONE, OneRow.class)
                        .setParameter("caller", caller.accountId())
                        .setParameter("id", id)
                        .setParameter("lockPrefix", FailureLimit.ORGANIZATION.prefix())
                        .setParameter("lockingFailures", FailureLimit.ORGANIZATION.failures())
                        .setParameter("now", clock.instant())
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new RefusedException(Refusal.INVITATION_NOT_FOUND));
    }

    private ListQuery filtered(Caller caller, ListFilter filter) {
        caller.requireSystemAdministrator();
        return filter.among(all(), "i.inviterId", "i.organizationId");
    }

    private Uni<ListQuery> readable(Caller caller, Optional<String> organizationId) {
        return organizationId
                .map(id -> OrganizationAccess.find(caller, id, Action.OWN).replaceWith(() -> ofOrganization(id)))
                .orElseGet(() -> Uni.createFrom().item(madeBy(caller)));
    }

    /** What a former owner made they cannot read any more, so it is in none of their lists. */
    private ListQuery madeBy(Caller caller) {
        var made = all().and("maker.accountId = :maker", "maker", caller.accountId());
        return Rank.rolesThatMay(caller, Action.OWN)
                .map(roles -> made.and("array_intersects(maker.roleNames, :roles)", "roles", roles))
                .orElse(made);
    }

    private ListQuery ofOrganization(String id) {
        return all().and("i.organizationId = :organization", "organization", id);
    }

    private ListQuery all() {
        return ListQuery.of(LISTED)
                .with("lockPrefix", FailureLimit.ORGANIZATION.prefix())
                .with("lockingFailures", FailureLimit.ORGANIZATION.failures())
                .with("now", clock.instant());
    }

    private static Uni<List<CodeInvitation>> newestFirst(ListQuery invitations, Range range) {
        return invitations
                .newestFirst("i, lock.endsAt", "i.id", ListedRow.class, range)
                .map(rows -> rows.stream()
                        .map(row -> shown(row.invitation(), row.lockedUntil()))
                        .toList());
    }

    private static CodeInvitation shown(Invitation invitation, Instant lockedUntil) {
        return new CodeInvitation(
                InvitationView.of(invitation), Optional.ofNullable(lockedUntil).filter(until -> invitation.guessable));
    }
}
