package orgs.invitation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.access.Rank;
import orgs.access.Roles;
import orgs.organization.Organization;
import orgs.organization.OrganizationAccess;
import orgs.organization.OrganizationView;
import orgs.page.ListQuery;
import orgs.page.Range;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.throttle.FailureLimit;

/** Invitations by code in living organizations, one by one and by position in a list. */
@ApplicationScoped
public class CodeQueries {
    private static final String LOCK = " left join FailureCount lock on lock.subject = '"
            + FailureLimit.ORGANIZATION.prefix() + "' || i.organizationId and lock.failures >= "
            + FailureLimit.ORGANIZATION.failures() + " and lock.endsAt > :now";

    private static final String ONE = "select i, lock.endsAt, o, me.roleNames from Invitation i"
            + " join Organization o on o.id = i.organizationId"
            + " left join Member me on me.organizationId = i.organizationId and me.accountId = :caller" + LOCK
            + " where i.id = :id and i.channel = :channel";

    private static final String ROWS =
            "from Invitation i join Organization o on o.id = i.organizationId" + LOCK + " where o.deletedAt is null";

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
    public Uni<CodeInvitation> read(Caller caller, String id) {
        return one(caller, id)
                .invoke(row -> {
                    requireLiving(row);
                    Rank.of(caller, Optional.ofNullable((String[]) row[3]).map(Roles::of))
                            .require(Action.OWN);
                })
                .map(CodeInvitation::of);
    }

    /**
     * The invitation for whoever knows its id, unless it was accepted; a terminated one is still shown.
     *
     * @throws RefusedException {@link Refusal#INVITATION_NOT_FOUND}, {@link Refusal#INVITATION_CLOSED},
     *     {@link Refusal#ORGANIZATION_NOT_FOUND}
     */
    @WithSession
    public Uni<OpenInvitation> open(Caller caller, String id) {
        return one(caller, id)
                .invoke(row -> {
                    if (((Invitation) row[0]).status == Status.ACCEPTED) {
                        throw new RefusedException(Refusal.INVITATION_CLOSED);
                    }
                    requireLiving(row);
                })
                .map(row -> new OpenInvitation(
                        InvitationView.of((Invitation) row[0]), OrganizationView.of((Organization) row[2])));
    }

    /** The invitations that the caller made, newest first, in organizations that he still owns. */
    @WithSession
    public Uni<List<CodeInvitation>> ofCaller(Caller caller, Range window) {
        return rows(madeBy(caller), window);
    }

    @WithSession
    public Uni<Long> countOfCaller(Caller caller) {
        return madeBy(caller).count();
    }

    /**
     * The organization's invitations, newest first, for owners.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<List<CodeInvitation>> ofOrganization(Caller caller, String organizationId, Range window) {
        return OrganizationAccess.find(caller, organizationId, Action.OWN)
                .chain(() -> rows(ofOrganization(organizationId), window));
    }

    /** @throws RefusedException as {@link #ofOrganization} */
    @WithSession
    public Uni<Long> countOfOrganization(Caller caller, String organizationId) {
        return OrganizationAccess.find(caller, organizationId, Action.OWN)
                .chain(() -> ofOrganization(organizationId).count());
    }

    /**
     * Invitations of all organizations, newest first, for administrators who reach everywhere.
     *
     * @throws RefusedException {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<List<CodeInvitation>> everywhere(Caller caller, CodeFilter filter, Range window) {
        return rows(filtered(caller, filter), window);
    }

    /** @throws RefusedException {@link Refusal#PERMISSION_DENIED} */
    @WithSession
    public Uni<Long> countEverywhere(Caller caller, CodeFilter filter) {
        return filtered(caller, filter).count();
    }

    private Uni<Object[]> one(Caller caller, String id) {
        return Panache.getSession()
                .chain(session -> session.createQuery(ONE, Object[].class)
                        .setParameter("caller", caller.accountId())
                        .setParameter("id", id)
                        .setParameter("channel", Channel.CODE)
                        .setParameter("now", clock.instant())
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new RefusedException(Refusal.INVITATION_NOT_FOUND));
    }

    private static void requireLiving(Object[] row) {
        if (((Organization) row[2]).isDeleted()) {
            throw new RefusedException(Refusal.ORGANIZATION_NOT_FOUND);
        }
    }

    private ListQuery filtered(Caller caller, CodeFilter filter) {
        caller.requireSystemAdministrator();
        return filter.accountId()
                .map(id -> all().and("i.inviterId = :inviter", "inviter", id))
                .or(() -> filter.organizationId().map(this::ofOrganization))
                .orElseGet(this::all);
    }

    /** What a former owner made he cannot read any more, so it is in none of his lists. */
    private ListQuery madeBy(Caller caller) {
        return all().and("i.inviterId = :inviter", "inviter", caller.accountId())
                .and(
                        "exists (select 1 from Member me where me.organizationId = i.organizationId"
                                + " and me.accountId = i.inviterId and (:everyRole = true or array_contains(me.roleNames, 'owner')))",
                        "everyRole",
                        caller.systemAdministrator());
    }

    private ListQuery ofOrganization(String id) {
        return all().and("i.organizationId = :organization", "organization", id);
    }

    private ListQuery all() {
        return ListQuery.of(ROWS)
                .and("i.channel = :channel", "channel", Channel.CODE)
                .with("now", clock.instant());
    }

    private static Uni<List<CodeInvitation>> rows(ListQuery selection, Range window) {
        return selection
                .newestFirst("i, lock.endsAt", "i.id", Object[].class, window)
                .map(rows -> rows.stream().map(CodeInvitation::of).toList());
    }
}
