package orgs.invitation;

import static orgs.activity.ActivityType.INVITATION_CREATED;
import static orgs.activity.ActivityType.INVITATION_DELETED;
import static orgs.activity.ActivityType.INVITATION_ENABLED;
import static orgs.activity.ActivityType.INVITATION_TERMINATED;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.access.MemberRoles;
import orgs.activity.ActivityLog;
import orgs.organization.Member;
import orgs.organization.OrganizationAccess;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Invitations by a secret code: making and ending them. Joining with one is {@link CodeAcceptance}'s. */
@ApplicationScoped
public class CodeInvitations {
    private final MemberRoles memberRoles;
    private final SecretCodes codes;
    private final InvitationLimits limits;
    private final ActivityLog activity;
    private final Clock clock;

    CodeInvitations(
            MemberRoles memberRoles, SecretCodes codes, InvitationLimits limits, ActivityLog activity, Clock clock) {
        this.memberRoles = memberRoles;
        this.codes = codes;
        this.limits = limits;
        this.activity = activity;
        this.clock = clock;
    }

    /**
     * Invites whoever is told the code. The answer holds it; nothing does later. A code that lets nobody in because its maker
     * could not make it any more becomes the caller's, as it is.
     *
     * @param isMultiUse whether any number of accounts can join, or one
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED} for all but owners,
     *     {@link Refusal#INVITATION_CODE_TAKEN} whatever the state of the other invitation, unless it becomes the
     *     caller's, {@link Refusal#LIMIT_REACHED}
     */
    @WithTransaction
    public Uni<RevealedInvitation> create(Caller caller, String organizationId, SecretCode code, boolean isMultiUse) {
        var roles = memberRoles.defaults();
        var invitation = Invitation.byCode(
                organizationId,
                codes.hash(organizationId, code.value()),
                code.guessable(),
                isMultiUse,
                roles,
                caller.accountId(),
                clock.instant());
        return OrganizationAccess.lock(caller, organizationId, Channel.CODE.making())
                .invoke(access -> access.requireReach(roles))
                .chain(() -> StoredInvitations.findByCode(organizationId, codes.hashes(organizationId, code.value())))
                .chain(found -> found.map(other -> takeOver(caller, other, isMultiUse))
                        .orElseGet(() -> persist(caller, invitation)))
                .map(made -> new RevealedInvitation(InvitationView.of(made), Optional.of(code.value())));
    }

    private Uni<Invitation> persist(Caller caller, Invitation invitation) {
        return limits.requireRoom(invitation.organizationId)
                .chain(() -> invitation.persist())
                .chain(() -> activity.write(
                        caller,
                        invitation.organizationId,
                        INVITATION_CREATED,
                        invitation.id,
                        Map.of(),
                        invitation.shown()))
                .replaceWith(invitation);
    }

    private Uni<Invitation> takeOver(Caller caller, Invitation other, boolean isMultiUse) {
        return InvitationParties.find(caller, other)
                .invoke(parties -> requireLost(other, parties.inviter(), isMultiUse))
                .invoke(() -> other.takeOver(caller.accountId()))
                .chain(() -> activity.write(
                        caller, other.organizationId, INVITATION_ENABLED, other.id, Map.of(), other.shown()))
                .replaceWith(other);
    }

    private static void requireLost(Invitation other, Inviter inviter, boolean isMultiUse) {
        if (other.isOff() || other.isSingleUse() == isMultiUse || inviter.mayStillOffer(other)) {
            throw new RefusedException(Refusal.INVITATION_CODE_TAKEN);
        }
    }

    /**
     * Closes an invitation for many; who joined with it stays.
     *
     * @throws RefusedException {@link Refusal#INVITATION_NOT_FOUND}, {@link Refusal#ORGANIZATION_NOT_FOUND},
     *     {@link Refusal#PERMISSION_DENIED}, {@link Refusal#INVITATION_CLOSED} for a closed one and for a single use
     */
    @WithTransaction
    public Uni<InvitationView> terminate(Caller caller, String invitationId) {
        return lockOwned(caller, invitationId)
                .invoke(CodeInvitations::requireTerminable)
                .call(invitation -> terminate(caller, invitation))
                .map(InvitationView::of);
    }

    /**
     * Removes an invitation that brought nobody in.
     *
     * @throws RefusedException as {@link #terminate}
     */
    @WithTransaction
    public Uni<Void> delete(Caller caller, String invitationId) {
        return lockOwned(caller, invitationId)
                .call(CodeInvitations::requireUnanswered)
                .call(Invitation::remove)
                .chain(invitation -> activity.write(
                        caller,
                        invitation.organizationId,
                        INVITATION_DELETED,
                        invitation.id,
                        invitation.shown(),
                        Map.of()));
    }

    private static void requireTerminable(Invitation invitation) {
        if (invitation.isSingleUse() || invitation.status != Status.PENDING) {
            throw new RefusedException(Refusal.INVITATION_CLOSED);
        }
    }

    private Uni<Void> terminate(Caller caller, Invitation invitation) {
        Map<String, Object> before = invitation.shown();
        invitation.conclude(Status.TERMINATED, caller.accountId(), clock.instant());
        return activity.write(
                caller, invitation.organizationId, INVITATION_TERMINATED, invitation.id, before, invitation.shown());
    }

    private static Uni<Void> requireUnanswered(Invitation invitation) {
        return Member.countByInvitation(invitation.organizationId, invitation.id)
                .invoke(joined -> {
                    if (invitation.status == Status.ACCEPTED || joined > 0) {
                        throw new RefusedException(Refusal.INVITATION_CLOSED);
                    }
                })
                .replaceWithVoid();
    }

    /** The invitation, locked together with its organization, for an owner. */
    private static Uni<Invitation> lockOwned(Caller caller, String invitationId) {
        return StoredInvitations.findOrganizationId(invitationId, Channel.CODE)
                .chain(organizationId -> OrganizationAccess.lock(caller, organizationId, Action.OWN))
                .chain(() -> StoredInvitations.lock(invitationId));
    }
}
