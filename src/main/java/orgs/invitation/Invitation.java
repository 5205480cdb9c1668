package orgs.invitation;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.hibernate.annotations.DynamicUpdate;
import orgs.access.Roles;
import orgs.account.EmailAddress;
import orgs.id.Ids;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** An offer to join an organization with given roles, through one of three channels. */
@Entity
@DynamicUpdate
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

    /** Whether a code could be found by trying: wrong ones are counted, and too many lock it. */
    public boolean guessable;

    @Column(name = "max_uses")
    public Integer maxUses;

    public int uses;
    public boolean disabled;
    public String note;

    /** When a mail about it was last made; null when none was, or it was given up. */
    @Column(name = "mailed_at")
    public Instant mailedAt;

    /** Why the last mail about it was not sent; null for one that was, or still waits. */
    @Convert(converter = Unsent.Column.class)
    public Unsent unsent;

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

    /** A new invitation for the holder of one address, not yet stored. */
    static Invitation byEmail(
            String organizationId, EmailAddress email, Roles roles, String inviterId, Instant now, Duration lifetime) {
        var invitation = create(Channel.EMAIL, organizationId, roles, inviterId, now);
        invitation.email = email.value();
        invitation.expiresAt = now.plus(lifetime);
        return invitation;
    }

    /**
     * A new invitation for whoever is told a code, not yet stored.
     *
     * @param isGuessable whether the code could be found by trying
     * @param isMultiUse whether any number of accounts can join, or one
     */
    static Invitation byCode(
            String organizationId,
            byte[] codeHash,
            boolean isGuessable,
            boolean isMultiUse,
            Roles roles,
            String inviterId,
            Instant now) {
        var invitation = create(Channel.CODE, organizationId, roles, inviterId, now);
        invitation.secretHash = codeHash;
        invitation.guessable = isGuessable;
        invitation.maxUses = isMultiUse ? null : 1;
        return invitation;
    }

    /**
     * A new invitation for whoever holds a link, not yet stored.
     *
     * @param codeHash makes what the link's code is found by; the code itself is derived from the new invitation
     */
    static Invitation byLink(
            String organizationId,
            NewLink wanted,
            Function<Invitation, byte[]> codeHash,
            Roles roles,
            String inviterId,
            Instant now) {
        var invitation = create(Channel.LINK, organizationId, roles, inviterId, now);
        invitation.expiresAt = wanted.expiresAt();
        invitation.maxUses = wanted.maxUses();
        invitation.note = wanted.note();
        invitation.secretHash = codeHash.apply(invitation);
        return invitation;
    }

    private static Invitation create(
            Channel channel, String organizationId, Roles roles, String inviterId, Instant now) {
        var invitation = new Invitation();
        invitation.id = Ids.invitation();
        invitation.organizationId = organizationId;
        invitation.channel = channel;
        invitation.status = Status.PENDING;
        invitation.offer(roles, inviterId, now);
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

    /** Counts one use more; the last one of an invitation for one accepts it. It must be locked and open. */
    void use(String by, Instant now) {
        uses++;
        updatedAt = now;
        if (endsWithItsUse()) {
            conclude(Status.ACCEPTED, by, now);
        }
    }

    /** Removes the row (docs/decisions/0031). */
    Uni<Void> remove() {
        return delete("id", id).replaceWithVoid();
    }

    /** @throws RefusedException {@link Refusal#INVITATION_EXPIRED}, or {@link Refusal#INVITATION_NOT_FOUND} in every other final state */
    void requirePending() {
        refuseIf(status == Status.EXPIRED, Refusal.INVITATION_EXPIRED);
        refuseIf(status != Status.PENDING, Refusal.INVITATION_NOT_FOUND);
    }

    /** Past its time, whether or not it is marked as expired yet. */
    public boolean isOverdue(Instant now) {
        return expiresAt != null && expiresAt.isBefore(now);
    }

    /** Whether a code is good for one membership only. */
    boolean isSingleUse() {
        return maxUses != null && maxUses == 1;
    }

    /** Whether the first use accepts it. A link for one stays pending: it is found used up. */
    boolean endsWithItsUse() {
        return channel == Channel.EMAIL || (channel == Channel.CODE && isSingleUse());
    }

    /** A link that is switched off, or whatever is not pending any more, as what was canceled with its organization. */
    boolean isOff() {
        return disabled || status != Status.PENDING;
    }

    /**
     * Refuses what nobody can join by at this moment.
     *
     * @throws RefusedException in this order {@link Refusal#INVITATION_DISABLED} for a link that is off,
     *     {@link Refusal#INVITATION_CLOSED} for what else is; {@link Refusal#INVITATION_EXPIRED},
     *     {@link Refusal#INVITATION_USED_UP}
     */
    void requireOpen(Instant now) {
        requireNotOff();
        requireInTime(now);
        requireUsesLeft();
    }

    /** @throws RefusedException {@link Refusal#INVITATION_DISABLED} for a link, else {@link Refusal#INVITATION_CLOSED} */
    void requireNotOff() {
        refuseIf(isOff(), channel == Channel.LINK ? Refusal.INVITATION_DISABLED : Refusal.INVITATION_CLOSED);
    }

    /** @throws RefusedException {@link Refusal#INVITATION_EXPIRED} */
    void requireInTime(Instant now) {
        refuseIf(isOverdue(now), Refusal.INVITATION_EXPIRED);
    }

    /** @throws RefusedException {@link Refusal#INVITATION_USED_UP} */
    void requireUsesLeft() {
        refuseIf(maxUses != null && uses >= maxUses, Refusal.INVITATION_USED_UP);
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

    /** A mail about it is made. */
    void mailed(Instant now) {
        mailedAt = now;
        unsent = null;
    }

    boolean wasMailedAfter(Instant time) {
        return mailedAt != null && mailedAt.isAfter(time);
    }

    /** From now on it is this account's offer. */
    void takeOver(String accountId) {
        inviterId = accountId;
    }

    boolean wasAcceptedBy(String accountId) {
        return status == Status.ACCEPTED && accountId.equals(respondedBy);
    }

    public Roles roles() {
        return Roles.of(roleNames);
    }

    /** What a derived secret of this invitation is derived from: renewal makes another one. */
    String secretSubject() {
        return id + ' ' + secretVersion;
    }

    /** What an activity shows of this invitation: never a secret. */
    Map<String, Object> shown() {
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
}
