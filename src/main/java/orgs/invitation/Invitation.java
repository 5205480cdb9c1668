package orgs.invitation;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import orgs.access.Roles;
import orgs.account.EmailAddress;
import orgs.id.Ids;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** An offer to join an organization with given roles, through one of three channels. */
@Entity
public class Invitation extends PanacheEntityBase {
    @Id
    public String id;

    @Column(name = "organization_id")
    public String organizationId;

    @Convert(converter = Channel.Column.class)
    public Channel channel;

    @Convert(converter = Status.Column.class)
    public Status status;

    @Column(name = "roles")
    String[] roleNames;

    @Column(name = "inviter_id")
    public String inviterId;

    public String email;

    /** Grows when a derived secret is renewed; the old one stops working. */
    @Column(name = "secret_version")
    public int secretVersion;

    @Column(name = "secret_hash")
    public byte[] secretHash;

    @Column(name = "max_uses")
    public Integer maxUses;

    public int uses;
    public boolean disabled;
    public String note;

    @Column(name = "expires_at")
    public Instant expiresAt;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    @Column(name = "responded_at")
    public Instant respondedAt;

    @Column(name = "responded_by")
    public String respondedBy;

    /** A new invitation, not yet stored; the channel's own fields are for its maker to fill. */
    public static Invitation create(
            Channel channel, String organizationId, Roles roles, String inviterId, Instant now) {
        var invitation = new Invitation();
        invitation.id = Ids.invitation();
        invitation.organizationId = organizationId;
        invitation.channel = channel;
        invitation.status = Status.PENDING;
        invitation.offer(roles, inviterId, now);
        return invitation;
    }

    /** A new invitation for the holder of one address, not yet stored. */
    static Invitation byEmail(
            String organizationId, EmailAddress email, Roles roles, String inviterId, Instant now, Duration lifetime) {
        var invitation = create(Channel.EMAIL, organizationId, roles, inviterId, now);
        invitation.email = email.value();
        invitation.expiresAt = now.plus(lifetime);
        return invitation;
    }

    /** Offers anew under the same id: with new roles, from a new inviter, and with a new secret. */
    void renew(Roles roles, String inviterId, Instant now, Duration lifetime) {
        offer(roles, inviterId, now);
        expiresAt = now.plus(lifetime);
    }

    private void offer(Roles roles, String inviter, Instant now) {
        roleNames = roles.names().toArray(String[]::new);
        inviterId = inviter;
        createdAt = now;
        updatedAt = now;
        secretVersion++;
    }

    /** Leaves the pending state for good. */
    void conclude(Status end, String by, Instant now) {
        status = end;
        respondedBy = by;
        respondedAt = now;
        updatedAt = now;
    }

    /** @throws RefusedException {@link Refusal#INVITATION_EXPIRED}, or {@link Refusal#INVITATION_NOT_FOUND} in every other final state */
    void requirePending() {
        if (status == Status.EXPIRED) {
            throw new RefusedException(Refusal.INVITATION_EXPIRED);
        }
        if (status != Status.PENDING) {
            throw new RefusedException(Refusal.INVITATION_NOT_FOUND);
        }
    }

    /** Past its time, whether or not it is marked as expired yet. */
    public boolean isOverdue(Instant now) {
        return expiresAt != null && expiresAt.isBefore(now);
    }

    /** @throws RefusedException {@link Refusal#INVITATION_EXPIRED} */
    void requireInTime(Instant now) {
        refuseIf(isOverdue(now), Refusal.INVITATION_EXPIRED);
    }

    /** @throws RefusedException {@link Refusal#INVITATION_USED_UP} */
    void requireUsesLeft() {
        refuseIf(maxUses != null && uses >= maxUses, Refusal.INVITATION_USED_UP);
    }

    /** @throws RefusedException {@link Refusal#INVITATION_DISABLED} for a link that is switched off, or that its organization's deletion canceled */
    void requireEnabled() {
        refuseIf(isOff(), Refusal.INVITATION_DISABLED);
    }

    boolean isOff() {
        return disabled || status != Status.PENDING;
    }

    private static void refuseIf(boolean reason, Refusal refusal) {
        if (reason) {
            throw new RefusedException(refusal);
        }
    }

    /** Switches a link off or on, or changes its note. */
    void change(LinkChange change, Instant now) {
        change.disabled().ifPresent(off -> {
            disabled = off;
            status = off ? status : Status.PENDING;
        });
        note = change.annotated() ? change.note() : note;
        updatedAt = now;
    }

    boolean wasAcceptedBy(String accountId) {
        return status == Status.ACCEPTED && accountId.equals(respondedBy);
    }

    public Roles roles() {
        return Roles.of(roleNames);
    }

    /** What an activity shows of this invitation: never a secret. */
    public Map<String, Object> shown() {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("channel", channel.word());
        shown.put("status", status.word());
        shown.put("roles", List.of(roleNames));
        shown.put("email", email);
        shown.put("expiresAt", expiresAt == null || channel == Channel.EMAIL ? null : expiresAt.toString());
        shown.put("maxUses", maxUses);
        shown.put("note", note);
        shown.put("disabled", disabled ? true : null);
        shown.values().removeIf(Objects::isNull);
        return shown;
    }

    /** The invitation, locked until the transaction ends: an expiry job and an answer never both decide. */
    static Uni<Invitation> locked(String id) {
        return Invitation.<Invitation>find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new RefusedException(Refusal.INVITATION_NOT_FOUND));
    }

    /** Which organization an invitation belongs to; an invitation never changes it. */
    static Uni<String> organizationIdOf(String id) {
        return find("select i.organizationId from Invitation i where i.id = ?1", id)
                .project(String.class)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new RefusedException(Refusal.INVITATION_NOT_FOUND));
    }

    /** Which organization the link with this hash belongs to. */
    static Uni<String> organizationIdOfLink(byte[] hash) {
        return find(
                        "select i.organizationId from Invitation i where i.secretHash = ?1 and i.channel = ?2",
                        hash,
                        Channel.LINK)
                .project(String.class)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new RefusedException(Refusal.INVITATION_NOT_FOUND));
    }

    /** As {@link #organizationIdOf(String)}, for an invitation of this channel; there is none of another. */
    static Uni<String> organizationIdOf(String id, Channel channel) {
        return find("select i.organizationId from Invitation i where i.id = ?1 and i.channel = ?2", id, channel)
                .project(String.class)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new RefusedException(Refusal.INVITATION_NOT_FOUND));
    }

    static Uni<Invitation> linkByHash(byte[] hash) {
        return link("secretHash = ?1 and channel = ?2", hash, Channel.LINK);
    }

    static Uni<Invitation> linkOf(String organizationId, String id) {
        return link("organizationId = ?1 and id = ?2 and channel = ?3", organizationId, id, Channel.LINK);
    }

    private static Uni<Invitation> link(String condition, Object... parameters) {
        return Invitation.<Invitation>find(condition, parameters)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new RefusedException(Refusal.INVITATION_NOT_FOUND));
    }

    /** Counts one use of a link that may be used at this moment, in one statement; false if it may not. */
    static Uni<Boolean> countUse(String id, Instant now) {
        return update(
                        "uses = uses + 1, updatedAt = ?2 where id = ?1 and channel = ?3 and status = ?4 and disabled = false"
                                + " and (expiresAt is null or expiresAt >= ?2) and (maxUses is null or uses < maxUses)",
                        id,
                        now,
                        Channel.LINK,
                        Status.PENDING)
                .map(counted -> counted == 1);
    }

    /** Locked until the transaction ends, so that it is not marked as expired while it is renewed. */
    static Uni<Optional<Invitation>> pendingFor(String organizationId, EmailAddress email) {
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

    static Uni<Long> countPendingByEmail(String organizationId) {
        return count(
                "organizationId = ?1 and channel = ?2 and status = ?3", organizationId, Channel.EMAIL, Status.PENDING);
    }

    /** The code invitation of the organization whose code has one of these hashes. */
    static Uni<Invitation> byCode(String organizationId, List<byte[]> hashes) {
        return Invitation.<Invitation>find(
                        "organizationId = ?1 and channel = ?2 and secretHash in ?3",
                        organizationId,
                        Channel.CODE,
                        hashes)
                .firstResult();
    }

    /** Whether a code is good for one membership only. */
    boolean isSingleUse() {
        return maxUses != null && maxUses == 1;
    }

    /**
     * Counts one use in one statement, as long as there is one left; the last use accepts the invitation.
     *
     * @return whether there was one left
     */
    Uni<Boolean> use(String accountId, Instant now) {
        String condition = " where id = ?1 and status = ?2 and (maxUses is null or uses < maxUses)";
        return (isSingleUse()
                        ? update(
                                "uses = uses + 1, updatedAt = ?3, respondedAt = ?3, respondedBy = ?4, status = ?5"
                                        + condition,
                                id,
                                Status.PENDING,
                                now,
                                accountId,
                                Status.ACCEPTED)
                        : update("uses = uses + 1, updatedAt = ?3" + condition, id, Status.PENDING, now))
                .map(rows -> rows == 1);
    }

    /** Cancels whatever is pending, of every channel, because the organization goes. */
    public static Uni<Void> cancelAllOf(String organizationId, Instant now) {
        return update(
                        "status = ?1, respondedAt = ?2, updatedAt = ?2 where organizationId = ?3 and status = ?4",
                        Status.CANCELED,
                        now,
                        organizationId,
                        Status.PENDING)
                .replaceWithVoid();
    }
}
