package orgs.invitation;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orgs.account.EmailAddress;
import orgs.page.UniqueRow;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/**
 * The invitations in the database: what the services find, lock and count one by one. Lists stand beside their rows.
 *
 * <p>Channel and status are literals, not parameters: a plan that is made without knowing them cannot use a partial index.
 */
public final class StoredInvitations {
    /**
     * A condition of queries: somebody could still join by the invitation {@code i} at the time {@code :now}. The status
     * is a literal, not a parameter, for the sake of the partial indexes.
     */
    public static final String OPEN = """
             i.status = PENDING and i.disabled = false and (i.expiresAt is null or i.expiresAt >= :now)
                and (i.maxUses is null or i.uses < i.maxUses)
            """;

    private StoredInvitations() {}

    /** Which organization an invitation of this channel belongs to; it never changes it. There is none of another channel. */
    static Uni<String> findOrganizationId(String id, Channel channel) {
        return orRefuse(Invitation.find(
                        "select i.organizationId from Invitation i where i.id = ?1 and i.channel = ?2", id, channel)
                .project(String.class));
    }

    /** The invitation, locked until the transaction ends: an expiry job and an answer never both decide. */
    static Uni<Invitation> lock(String id) {
        return orRefuse(Invitation.<Invitation>find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE));
    }

    private static <T> Uni<T> orRefuse(PanacheQuery<T> query) {
        return UniqueRow.find(query)
                .map(found -> found.orElseThrow(() -> new RefusedException(Refusal.INVITATION_NOT_FOUND)));
    }

    /** The pending invitation for an address, locked until the transaction ends: it is not marked as expired meanwhile. */
    static Uni<Optional<Invitation>> lockPending(String organizationId, EmailAddress email) {
        return UniqueRow.find(Invitation.<Invitation>find(
                        "organizationId = ?1 and email = ?2 and channel = EMAIL and status = PENDING",
                        organizationId,
                        email.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE));
    }

    /** The invitation of the organization whose code has one of these hashes, in whatever state. */
    static Uni<Optional<Invitation>> findByCode(String organizationId, List<byte[]> hashes) {
        return UniqueRow.find(
                Invitation.find("organizationId = ?1 and channel = CODE and secretHash in ?2", organizationId, hashes));
    }

    /** The invitation by code with this id, in whatever state. */
    static Uni<Invitation> findCode(String id) {
        return orRefuse(Invitation.find("id = ?1 and channel = CODE", id));
    }

    /** Cancels whatever is pending, of every channel, because the organization goes. */
    public static Uni<Void> cancelAllOf(String organizationId, Instant now) {
        return Invitation.update(
                        "status = CANCELED, respondedAt = ?1, updatedAt = ?1 where organizationId = ?2 and status = PENDING",
                        now,
                        organizationId)
                .replaceWithVoid();
    }
}
