package orgs.invitation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import orgs.account.EmailAddress;
import orgs.config.LimitsConfig;
import orgs.config.OrgsConfig;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/**
 * How many invitations can be open at once: of one organization through all channels, and for one address from all
 * organizations, so that nobody can make somebody else's lists long.
 */
@ApplicationScoped
class InvitationLimits {
    // Channel and status are literals, not parameters, for the sake of the partial indexes.
    private static final String OF_ORGANIZATION = """
            select count(*) from Invitation i where i.organizationId = :organization and i.status = PENDING
                and i.disabled = false and (i.expiresAt is null or i.expiresAt >= :now)
                and (i.maxUses is null or i.uses < i.maxUses)
            """;
    private static final String FOR_ADDRESS = """
            select count(*) from Invitation i where i.email = :email and i.channel = EMAIL and i.status = PENDING
                and i.expiresAt >= :now
            """;
    private static final String LOCK_ADDRESS = "select 1 from pg_advisory_xact_lock(hashtextextended(:email, 0))";

    private final LimitsConfig limits;
    private final Clock clock;

    InvitationLimits(OrgsConfig config, Clock clock) {
        this.limits = config.limits();
        this.clock = clock;
    }

    /** One more can be open. The organization must be locked. @throws RefusedException {@link Refusal#LIMIT_REACHED} */
    Uni<Void> requireRoom(String organizationId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(OF_ORGANIZATION, Long.class)
                        .setParameter("organization", organizationId)
                        .setParameter("now", clock.instant())
                        .getSingleResult())
                .invoke(count -> requireBelow(count, limits.pendingInvitationsPerOrganization()))
                .replaceWithVoid();
    }

    /**
     * One more can be open for this address; until the transaction ends no other organization asks the same.
     *
     * @throws RefusedException {@link Refusal#LIMIT_REACHED}
     */
    Uni<Void> requireRoom(EmailAddress address) {
        return Panache.getSession()
                .call(session -> session.createNativeQuery(LOCK_ADDRESS, Integer.class)
                        .setParameter("email", address.value())
                        .getSingleResult())
                .chain(session -> session.createQuery(FOR_ADDRESS, Long.class)
                        .setParameter("email", address.value())
                        .setParameter("now", clock.instant())
                        .getSingleResult())
                .invoke(count -> requireBelow(count, limits.pendingInvitationsPerAddress()))
                .replaceWithVoid();
    }

    private static void requireBelow(long count, int limit) {
        if (count >= limit) {
            throw new RefusedException(Refusal.LIMIT_REACHED);
        }
    }
}
