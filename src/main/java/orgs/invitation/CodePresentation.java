package orgs.invitation;

import static orgs.activity.ActivityType.INVITATION_LOCKED;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import orgs.access.Caller;
import orgs.access.Rank;
import orgs.activity.ActivityLog;
import orgs.organization.Member;
import orgs.organization.Organization;
import orgs.refusal.Outcome;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.throttle.FailureThrottle;
import orgs.throttle.ThrottleKey;

/**
 * Finds the invitation whose code is presented. Codes that people choose can be guessed, so wrong ones are counted, each
 * in a transaction that commits although it ends in a refusal. Who guesses is slowed down, and so is the guessing of an
 * organization's codes; a right code that nobody can guess is not refused because of what others tried.
 */
@ApplicationScoped
class CodePresentation {
    private final SecretCodes codes;
    private final FailureThrottle throttle;
    private final ActivityLog activity;

    CodePresentation(SecretCodes codes, FailureThrottle throttle, ActivityLog activity) {
        this.codes = codes;
        this.throttle = throttle;
        this.activity = activity;
    }

    /** An open invitation, and what the caller who knows its code is in its organization. */
    record Presented(InvitationView invitation, Rank rank) {}

    /** By the PIN of a living organization and a code; see {@link CodeAcceptance#find}. */
    @WithTransaction
    Uni<Outcome<Presented>> byPin(Caller caller, Optional<String> address, String pin, String code) {
        return throttle.requireTurn(ThrottleKey.account(caller.accountId()))
                .chain(() -> Organization.findByPin(pin))
                .chain(found -> found.map(organization -> tryCode(caller, address, organization.id, code))
                        .orElseGet(
                                () -> requireOpen(address).chain(() -> failed(caller, address, Refusal.PIN_UNKNOWN))));
    }

    private Uni<Outcome<Presented>> tryCode(
            Caller caller, Optional<String> address, String organizationId, String code) {
        return StoredInvitations.findByCode(organizationId, codes.hashes(organizationId, code))
                .call(found -> found.filter(invitation -> !invitation.guessable).isPresent()
                        ? Uni.createFrom().voidItem()
                        : requireTurnAmongOthers(address, organizationId))
                .chain(found -> found.map(invitation -> InvitationParties.find(caller, invitation)
                                .map(parties -> presented(caller, parties, invitation)))
                        .orElseGet(() -> failed(caller, address, organizationId)));
    }

    /** By its id and its code; see {@link CodeAcceptance#joinByInvitation}. */
    @WithTransaction
    Uni<Outcome<Presented>> byInvitation(Caller caller, Optional<String> address, String id, String code) {
        return throttle.requireTurn(ThrottleKey.account(caller.accountId()))
                .chain(() -> StoredInvitations.findCode(id))
                .call(invitation -> !invitation.guessable && codes.isCodeOf(invitation, code)
                        ? Uni.createFrom().voidItem()
                        : requireTurnAmongOthers(address, invitation.organizationId))
                .invoke(CodePresentation::requireUnanswered)
                .chain(invitation -> codes.isCodeOf(invitation, code)
                        ? InvitationParties.find(caller, invitation)
                                .invoke(CodePresentation::requireLiving)
                                .map(parties -> presented(caller, parties, invitation))
                        : failed(caller, address, invitation.organizationId));
    }

    private static Outcome<Presented> presented(Caller caller, InvitationParties parties, Invitation invitation) {
        invitation.requireNotOff();
        parties.inviter().requireMayStillOffer(invitation);
        Rank rank = Rank.of(caller, parties.own().map(Member::roles));
        return Outcome.of(new Presented(InvitationView.of(invitation), rank));
    }

    /** What others tried, from the same address or in the same organization, holds up who may be guessing. */
    private Uni<Void> requireTurnAmongOthers(Optional<String> address, String organizationId) {
        return requireOpen(address).chain(() -> throttle.requireTurn(ThrottleKey.organization(organizationId)));
    }

    private Uni<Void> requireOpen(Optional<String> address) {
        return ifPresent(address.map(ThrottleKey::address).map(throttle::requireOpen));
    }

    private Uni<Outcome<Presented>> failed(Caller caller, Optional<String> address, String organizationId) {
        return throttle.failed(ThrottleKey.organization(organizationId))
                .chain(lockedUntil -> ifPresent(lockedUntil.map(until -> tellLocked(organizationId, until))))
                .chain(() -> failed(caller, address, Refusal.INVITATION_TOKEN_INVALID));
    }

    private Uni<Outcome<Presented>> failed(Caller caller, Optional<String> address, Refusal refusal) {
        return throttle.failed(ThrottleKey.account(caller.accountId()))
                .chain(() -> ifPresent(
                        address.map(ThrottleKey::address).map(throttle::failed).map(Uni::replaceWithVoid)))
                .replaceWith(Outcome.refused(refusal));
    }

    private Uni<Void> tellLocked(String organizationId, Instant until) {
        return activity.writeOwn(
                organizationId, INVITATION_LOCKED, organizationId, Map.of("lockedUntil", until.toString()));
    }

    private static Uni<Void> ifPresent(Optional<Uni<Void>> step) {
        return step.orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** What was canceled with its organization is told after the code was checked. */
    private static void requireUnanswered(Invitation invitation) {
        require(invitation.status == Status.PENDING || invitation.status == Status.CANCELED, Refusal.INVITATION_CLOSED);
    }

    private static void requireLiving(InvitationParties parties) {
        require(!parties.organization().isDeleted(), Refusal.ORGANIZATION_NOT_FOUND);
    }

    private static void require(boolean holds, Refusal otherwise) {
        if (!holds) {
            throw new RefusedException(otherwise);
        }
    }
}
