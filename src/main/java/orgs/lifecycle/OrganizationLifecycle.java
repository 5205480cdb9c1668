package orgs.lifecycle;

import static orgs.activity.ActivityType.ORGANIZATION_DELETED;
import static orgs.activity.ActivityType.ORGANIZATION_PURGED;
import static orgs.activity.ActivityType.ORGANIZATION_RESTORED;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.activity.ActivityLog;
import orgs.invitation.StoredInvitations;
import orgs.job.BatchJob;
import orgs.organization.Organization;
import orgs.organization.OrganizationAccess;
import orgs.organization.OrganizationView;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** How organizations end, and how they come back. It knows of all that belongs to an organization, so it stands above that. */
@ApplicationScoped
public class OrganizationLifecycle {
    private final EndingOrganizations ending;
    private final ActivityLog activity;
    private final Clock clock;

    OrganizationLifecycle(EndingOrganizations ending, ActivityLog activity, Clock clock) {
        this.ending = ending;
        this.activity = activity;
        this.clock = clock;
    }

    /**
     * Deletes softly: at once nobody sees it any more, and its pending invitations are canceled. Its slug stays taken
     * until the purge.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithTransaction
    public Uni<OrganizationView> delete(Caller caller, String id) {
        Instant now = clock.instant();
        return OrganizationAccess.lock(caller, id, Action.DELETE)
                .map(OrganizationAccess::organization)
                .call(organization -> StoredInvitations.cancelAllOf(organization.id, now))
                .invoke(organization -> organization.delete(now))
                .call(organization -> activity.write(
                        caller,
                        id,
                        ORGANIZATION_DELETED,
                        id,
                        organization.fields().shown(),
                        Map.of()))
                .map(OrganizationView::of);
    }

    /**
     * Takes a deletion back. Invitations that it canceled stay canceled.
     *
     * @throws RefusedException {@link Refusal#PERMISSION_DENIED} for everybody but system administrators,
     *     {@link Refusal#ORGANIZATION_NOT_FOUND} for an unknown one, and for one that is purged or being purged
     */
    @WithTransaction
    public Uni<OrganizationView> restore(Caller caller, String id) {
        caller.requireSystemAdministrator();
        return inAnyState(id)
                .call(organization -> organization.isDeleted()
                        ? revive(caller, organization)
                        : Uni.createFrom().voidItem())
                .map(OrganizationView::of);
    }

    private Uni<Void> revive(Caller caller, Organization organization) {
        organization.restore(clock.instant());
        return activity.write(
                caller,
                organization.id,
                ORGANIZATION_RESTORED,
                organization.id,
                Map.of(),
                organization.fields().shown());
    }

    /**
     * Removes the organization, deleted before or not, for good and at once, with all that belongs to it; its slug is
     * free again. Only its activity stays.
     *
     * @throws RefusedException as {@link #restore}
     */
    public Uni<Void> purge(Caller caller, String id) {
        caller.requireSystemAdministrator();
        return end(id).chain(() -> BatchJob.untilDone(() -> ending.removePartOf(
                id,
                organization -> activity.write(
                        caller,
                        id,
                        ORGANIZATION_PURGED,
                        id,
                        organization.fields().shown(),
                        Map.of()))));
    }

    @WithTransaction
    Uni<Void> end(String id) {
        return inAnyState(id)
                .invoke(organization -> organization.end(clock.instant()))
                .replaceWithVoid();
    }

    /** One that ends is as good as gone. */
    private static Uni<Organization> inAnyState(String id) {
        return Organization.lockInAnyState(id).map(found -> found.filter(organization -> !organization.ending)
                .orElseThrow(() -> new RefusedException(Refusal.ORGANIZATION_NOT_FOUND)));
    }
}
