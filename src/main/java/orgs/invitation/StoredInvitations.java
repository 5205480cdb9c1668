package orgs.invitation;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orgs.account.EmailAddress;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** The invitations in the database: what the services find, lock and count one by one. Lists stand beside their rows. */
public final class StoredInvitations {
    private StoredInvitations() {}

    /** Which organization an invitation of this channel belongs to; it never changes it. There is none of another channel. */
    static Uni<String> findOrganizationId(String id, Channel channel) {
        return orRefuse(Invitation.find(
                        "select i.organizationId from Invitation i where i.id = ?1 and i.channel = ?2", id, channel)
                .project(String.class)
                .firstResult());
    }

    /** The invitation, locked until the transaction ends: an expiry job and an answer never both decide. */
    static Uni<Invitation> lock(String id) {
        return orRefuse(Invitation.<Invitation>find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult());
    }

    private static <T> Uni<T> orRefuse(Uni<T> found) {
        return found.onItem().ifNull().failWith(() -> new RefusedException(Refusal.INVITATION_NOT_FOUND));
    }

    /** The pending invitation for an address, locked until the transaction ends: it is not marked as expired meanwhile. */
    static Uni<Optional<Invitation>> lockPending(String organizationId, EmailAddress email) {
        return Invitation.<Invitation>find(
                        "organizationId = ?1 and email = ?2 and channel = ?3 and status = ?4",
                        organizationId,
                        email.value(),
                        Channel.EMAIL,
                        Status.PENDING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .map(Optional::ofNullable);
    }

    /** The invitation of the organization whose code has one of these hashes, in whatever state. */
    static Uni<Optional<Invitation>> findByCode(String organizationId, List<byte[]> hashes) {
        return Invitation.<Invitation>find(
                        "organizationId = ?1 and channel = ?2 and secretHash in ?3",
                        organizationId,
                        Channel.CODE,
                        hashes)
                .firstResult()
                .map(Optional::ofNullable);
    }

    /** The invitation by code with this id, in whatever state. */
    static Uni<Invitation> findCode(String id) {
        return orRefuse(Invitation.<Invitation>find("id = ?1 and channel = ?2", id, Channel.CODE)
                .firstResult());
    }

    /** The link with this hash, of whatever organization, in whatever state. */
    static Uni<Invitation> findLink(byte[] hash) {
        return orRefuse(Invitation.<Invitation>find("secretHash = ?1 and channel = ?2", hash, Channel.LINK)
                .firstResult());
    }

    /** Cancels whatever is pending, of every channel, because the organization goes. */
    public static Uni<Void> cancelAllOf(String organizationId, Instant now) {
        return Invitation.update(
                        "status = ?1, respondedAt = ?2, updatedAt = ?2 where organizationId = ?3 and status = ?4",
                        Status.CANCELED,
                        now,
                        organizationId,
                        Status.PENDING)
                .replaceWithVoid();
    }
}
