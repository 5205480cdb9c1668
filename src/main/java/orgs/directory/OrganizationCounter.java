package orgs.directory;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.invitation.StoredInvitations;
import orgs.organization.Membership;
import orgs.organization.OrganizationAccess;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Counts what a living organization holds. */
@ApplicationScoped
public class OrganizationCounter {
    private static final String PENDING =
            "select count(*) from Invitation i where i.organizationId = :organization and" + StoredInvitations.OPEN;

    private final Clock clock;

    OrganizationCounter(Clock clock) {
        this.clock = clock;
    }

    /**
     * The organization, the caller's membership in it, and how much it holds.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED} for who is no
     *     member
     */
    @WithSession
    public Uni<CountedMembership> findOwn(Caller caller, String id) {
        return OrganizationAccess.find(caller, id).chain(access -> {
            var own = Membership.of(access.organization(), access.requireOwn(Refusal.PERMISSION_DENIED));
            return pending(access)
                    .map(pending -> OrganizationCounts.of(access.organization(), pending))
                    .map(counts -> new CountedMembership(own, counts));
        });
    }

    private Uni<Optional<Long>> pending(OrganizationAccess access) {
        if (!access.rank().may(Action.MANAGE_INVITATIONS)) {
            return Uni.createFrom().item(Optional.empty());
        }
        return Panache.getSession()
                .chain(session -> session.createQuery(PENDING, Long.class)
                        .setParameter("organization", access.organization().id)
                        .setParameter("now", clock.instant())
                        .getSingleResult())
                .map(Optional::of);
    }
}
