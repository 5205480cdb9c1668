package orgs.invitation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.access.Rank;
import orgs.access.Roles;
import orgs.organization.LivingOrganizations;
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
            select i, lock.endsAt, o, me.roleNames, inviter.systemAdministrator, maker.roleNames from Invitation i
            join Organization o on o.id = i.organizationId
            join Account inviter on inviter.id = i.inviterId
            left join Member maker on maker.organizationId = i.organizationId and maker.accountId = i.inviterId
            left join Member me on me.organizationId = i.organizationId and me.accountId = :caller
            left join FailureCount lock on lock.subject = concat(:lockPrefix, i.organizationId)
                and lock.failures >= :lockingFailures and lock.endsAt > :now
            where i.id = :id and i.channel = CODE
            """;
    private static final String LISTED = """
            select i, lock.endsAt, inviter.systemAdministrator, maker.roleNames
            from Invitation i join page k on k.id = i.id
            join Account inviter on inviter.id = i.inviterId
            left join Member maker on maker.organizationId = i.organizationId and maker.accountId = i.inviterId
            left join FailureCount lock on lock.subject = concat(:lockPrefix, i.organizationId)
                and lock.failures >= :lockingFailures and lock.endsAt > :now
            """;
    // As a value and not as a condition, because that the database would join, row by row of those before the page.
    private static final String WHERE_MAKER_IS = """
            case when i.organizationId in (
                select x.organizationId from Member x where x.accountId = :maker%s) then 1 else 0 end = 1
            """;

    @RegisterForReflection // Hibernate makes it
    @SuppressWarnings("ArrayRecordComponent") // what the column is
    private record OneRow(
            Invitation invitation,
            Instant lockedUntil,
            Organization organization,
            String[] callerRoles,
            boolean systemAdministrator,
            String[] makerRoles) {

        CodeInvitation shown() {
            return CodeQueries.shown(invitation, lockedUntil, Inviter.of(systemAdministrator, makerRoles));
        }

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
    @SuppressWarnings("ArrayRecordComponent") // what the column is
    private record ListedRow(
            Invitation invitation, Instant lockedUntil, boolean systemAdministrator, String[] makerRoles) {

        CodeInvitation shown() {
            return CodeQueries.shown(invitation, lockedUntil, Inviter.of(systemAdministrator, makerRoles));
        }
    }

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
        return one(caller, id).invoke(row -> row.requireOwner(caller)).map(OneRow::shown);
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

    private static ListQuery filtered(Caller caller, ListFilter filter) {
        caller.requireSystemAdministrator();
        return filter.among(all(), "i.inviterId", "i.organizationId");
    }

    private static Uni<ListQuery> readable(Caller caller, Optional<String> organizationId) {
        return organizationId
                .map(id -> OrganizationAccess.find(caller, id, Action.OWN).replaceWith(() -> ofOrganization(id)))
                .orElseGet(() -> Uni.createFrom().item(madeBy(caller)));
    }

    /** What a former owner made they cannot read any more, so it is in none of their lists. */
    private static ListQuery madeBy(Caller caller) {
        var made = all().and("i.inviterId = :maker", "maker", caller.accountId());
        return Rank.rolesThatMay(caller, Action.OWN)
                .map(roles -> made.and(
                        WHERE_MAKER_IS.formatted(" and array_intersects(x.roleNames, :roles)"), "roles", roles))
                .orElseGet(() -> made.and(WHERE_MAKER_IS.formatted("")));
    }

    private static ListQuery ofOrganization(String id) {
        return all().and("i.organizationId = :organization", "organization", id);
    }

    private static ListQuery all() {
        return LivingOrganizations.rows("from Invitation i", "i.organizationId", "i.id")
                .and("i.channel = CODE");
    }

    private Uni<List<CodeInvitation>> newestFirst(ListQuery invitations, Range range) {
        return invitations
                .newestFirst(LISTED, locking(), ListedRow.class, range)
                .map(rows -> rows.stream().map(ListedRow::shown).toList());
    }

    private Map<String, Object> locking() {
        return Map.of(
                "lockPrefix", FailureLimit.ORGANIZATION.prefix(),
                "lockingFailures", FailureLimit.ORGANIZATION.failures(),
                "now", clock.instant());
    }

    private static CodeInvitation shown(Invitation invitation, Instant lockedUntil, Inviter maker) {
        return new CodeInvitation(
                InvitationView.of(invitation, maker),
                Optional.ofNullable(lockedUntil).filter(until -> invitation.guessable));
    }
}
