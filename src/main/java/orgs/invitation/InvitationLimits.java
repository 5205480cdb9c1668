package orgs.invitation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.annotations.RegisterForReflection;
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
    private static final String OF_ORGANIZATION =
            "select count(*) from Invitation i where i.organizationId = :organization and" + StoredInvitations.OPEN;
    // Channel and status are literals, not parameters, for the sake of the partial indexes.
    private static final String STANDING = """
            select (select count(*) from Invitation p
                    where p.organizationId = o.id and p.email = :email and p.channel = EMAIL and p.status = PENDING),
                (select count(*) from Invitation i where i.organizationId = o.id and %s),
                cast(sql('lock_offers(?, ?)', :email, :now) as Long)
            from Organization o where o.id = :organization
            """.formatted(StoredInvitations.OPEN);

    /**
     * How many invitations there are when one for an address is to be made.
     *
     * @param pending by e-mail from this organization for this address: one or none
     * @param ofOrganization open ones through all channels
     * @param forAddress open ones by e-mail from all organizations
     */
    @RegisterForReflection // Hibernate makes it
    record Standing(long pending, long ofOrganization, long forAddress) {
        boolean isPending() {
            return pending > 0;
        }
    }

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

    /** The organization must be locked; until the transaction ends no other one asks the same about this address. */
    Uni<Standing> standing(String organizationId, EmailAddress address) {
        return Panache.getSession().chain(session -> session.createQuery(STANDING, Standing.class)
                .setParameter("organization", organizationId)
                .setParameter("email", address.value())
                .setParameter("now", clock.instant())
                .getSingleResult());
    }

    /** One more can be open, in the organization and for the address. @throws RefusedException {@link Refusal#LIMIT_REACHED} */
    void requireRoom(Standing standing) {
        requireBelow(standing.ofOrganization(), limits.pendingInvitationsPerOrganization());
        requireBelow(standing.forAddress(), limits.pendingInvitationsPerAddress());
    }

    private static void requireBelow(long count, int limit) {
        if (count >= limit) {
            throw new RefusedException(Refusal.LIMIT_REACHED);
        }
    }
}
