package orgs.invitation;

import static orgs.activity.ActivityType.INVITATION_ACCEPTED;
import static orgs.activity.ActivityType.INVITATION_LOCKED;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import orgs.access.Caller;
import orgs.access.Rank;
import orgs.activity.ActivityLog;
import orgs.member.MemberService;
import orgs.member.MemberWithProfile;
import orgs.organization.Member;
import orgs.organization.MemberView;
import orgs.organization.Organization;
import orgs.organization.OrganizationAccess;
import orgs.profile.ProfileService;
import orgs.profile.ProfileView;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.throttle.FailureThrottle;
import orgs.throttle.ThrottleKey;

/** Lets in who presents a code. Codes that people choose can be guessed, so wrong ones are counted although they are refused. */
@ApplicationScoped
public class CodeAcceptance {
    private final SecretCodes codes;
    private final FailureThrottle attempts;
    private final MemberService members;
    private final ProfileService profiles;
    private final ActivityLog activity;
    private final Clock clock;

    CodeAcceptance(
            SecretCodes codes,
            FailureThrottle attempts,
            MemberService members,
            ProfileService profiles,
            ActivityLog activity,
            Clock clock) {
        this.codes = codes;
        this.attempts = attempts;
        this.members = members;
        this.profiles = profiles;
        this.activity = activity;
        this.clock = clock;
    }

    /**
     * The open invitation of the organization with this PIN that has this code.
     *
     * @param address the client's network address; none for an application server, which stands for many people
     * @throws RefusedException {@link Refusal#TOO_MANY_ATTEMPTS} by this account, from this address, or in this organization;
     *     {@link Refusal#PIN_UNKNOWN}, {@link Refusal#INVITATION_TOKEN_INVALID}, {@link Refusal#INVITATION_CLOSED}
     */
    public Uni<PresentedCode> byPin(Caller caller, Optional<String> address, String pin, String code) {
        return tryPin(caller, address, pin, code).map(Try::orRefuse);
    }

    /**
     * The open invitation with this id, if this is its code.
     *
     * @throws RefusedException as {@link #byPin}, {@link Refusal#INVITATION_NOT_FOUND} instead of the PIN's, and
     *     {@link Refusal#ORGANIZATION_NOT_FOUND}
     */
    public Uni<PresentedCode> byInvitation(Caller caller, Optional<String> address, String invitationId, String code) {
        return tryInvitation(caller, address, invitationId, code).map(Try::orRefuse);
    }

    /**
     * Joins with a code that was presented: the use is counted and the membership made, or neither. An account that joined
     * already is refused, also with the code that it joined with.
     *
     * @param profileId what the caller shows of himself
     * @throws RefusedException {@link Refusal#INVITATION_CLOSED} when somebody was faster, {@link Refusal#MEMBER_ALREADY_EXISTS},
     *     {@link Refusal#LIMIT_REACHED}, {@link Refusal#ORGANIZATION_NOT_FOUND}, and as {@link ProfileService#findForMembership}
     */
    @WithTransaction
    public Uni<MemberWithProfile> join(Caller caller, PresentedCode presented, String profileId) {
        return profiles.findForMembership(caller, profileId).chain(profile -> OrganizationAccess.lock(
                        caller, presented.invitation().organizationId())
                .chain(access -> Invitation.<Invitation>findById(
                                presented.invitation().id())
                        .chain(invitation -> join(caller, access, invitation, profile))));
    }

    /** Commits what a wrong try leaves behind: the refusal follows after the transaction. */
    @WithTransaction
    Uni<Try> tryPin(Caller caller, Optional<String> address, String pin, String code) {
        return requireTurn(caller, address)
                .chain(() -> Organization.findByPin(pin))
                .chain(found -> found.map(organization -> tryCode(caller, address, organization, code))
                        .orElseGet(() -> failed(caller, address, Refusal.PIN_UNKNOWN)));
    }

    /** As {@link #tryPin}. */
    @WithTransaction
    Uni<Try> tryInvitation(Caller caller, Optional<String> address, String invitationId, String code) {
        return requireTurn(caller, address)
                .chain(() -> Invitation.organizationIdOf(invitationId, Channel.CODE))
                .call(organizationId -> attempts.requireTurn(ThrottleKey.organization(organizationId)))
                .chain(() -> Invitation.<Invitation>findById(invitationId))
                .invoke(CodeAcceptance::requireUnanswered)
                .chain(invitation -> codes.isCodeOf(invitation, code)
                        ? OrganizationAccess.find(caller, invitation.organizationId)
                                .invoke(() -> requireOpen(invitation))
                                .map(access -> Try.succeeded(invitation, access.rank()))
                        : failed(caller, address, invitation.organizationId));
    }

    private Uni<Try> tryCode(Caller caller, Optional<String> address, Organization organization, String code) {
        return attempts.requireTurn(ThrottleKey.organization(organization.id))
                .chain(() -> Invitation.byCode(organization.id, codes.hashes(organization.id, code)))
                .chain(invitation -> invitation == null
                        ? failed(caller, address, organization.id)
                        : Member.findOf(organization.id, caller.accountId())
                                .invoke(() -> requireOpen(invitation))
                                .map(own -> Try.succeeded(invitation, Rank.of(caller, own.map(Member::roles)))));
    }

    private Uni<Void> requireTurn(Caller caller, Optional<String> address) {
        return attempts.requireTurn(ThrottleKey.account(caller.accountId()))
                .chain(() -> ifPresent(address.map(ThrottleKey::address).map(attempts::requireOpen)));
    }

    private Uni<Try> failed(Caller caller, Optional<String> address, Refusal refusal) {
        return attempts.failed(ThrottleKey.account(caller.accountId()))
                .chain(() -> ifPresent(
                        address.map(ThrottleKey::address).map(attempts::failed).map(Uni::replaceWithVoid)))
                .replaceWith(Try.refused(refusal));
    }

    private Uni<Try> failed(Caller caller, Optional<String> address, String organizationId) {
        return attempts.failed(ThrottleKey.organization(organizationId))
                .chain(lockedUntil -> ifPresent(lockedUntil.map(until -> tellLocked(organizationId, until))))
                .chain(() -> failed(caller, address, Refusal.INVITATION_TOKEN_INVALID));
    }

    private Uni<Void> tellLocked(String organizationId, Instant until) {
        return activity.writeOwn(
                organizationId, INVITATION_LOCKED, organizationId, Map.of("lockedUntil", until.toString()));
    }

    private Uni<MemberWithProfile> join(
            Caller caller, OrganizationAccess access, Invitation invitation, ProfileView profile) {
        if (invitation == null) {
            throw new RefusedException(Refusal.INVITATION_CLOSED);
        }
        Instant now = clock.instant();
        var member = Member.create(
                        invitation.organizationId, caller.accountId(), invitation.roles(), invitation.inviterId, now)
                .invitedBy(invitation.id)
                .showing(profile.id());
        return invitation
                .use(caller.accountId(), now)
                .invoke(used -> require(used, Refusal.INVITATION_CLOSED))
                .invoke(() -> require(access.own().isEmpty(), Refusal.MEMBER_ALREADY_EXISTS))
                .chain(() -> members.join(caller, access.organization(), member))
                .chain(() -> activity.write(
                        caller,
                        invitation.organizationId,
                        INVITATION_ACCEPTED,
                        invitation.id,
                        invitation.shown(),
                        shownAsUsed(invitation)))
                .replaceWith(() -> new MemberWithProfile(MemberView.of(member), profile.fields()));
    }

    /** The invitation in memory still is what it was before the statement that counted the use. */
    private static Map<String, Object> shownAsUsed(Invitation invitation) {
        var shown = new LinkedHashMap<>(invitation.shown());
        if (invitation.isSingleUse()) {
            shown.put("status", Status.ACCEPTED.word());
        }
        return shown;
    }

    private static Uni<Void> ifPresent(Optional<Uni<Void>> step) {
        return step.orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** Weaker than {@link #requireOpen}: what its organization took back with itself is told after the code was checked. */
    private static void requireUnanswered(Invitation invitation) {
        require(invitation.status == Status.PENDING || invitation.status == Status.CANCELED, Refusal.INVITATION_CLOSED);
    }

    private static void requireOpen(Invitation invitation) {
        require(invitation.status == Status.PENDING, Refusal.INVITATION_CLOSED);
    }

    private static void require(boolean holds, Refusal otherwise) {
        if (!holds) {
            throw new RefusedException(otherwise);
        }
    }

    /** How presenting a code ended: with the invitation, or with a refusal that must not undo what was counted. */
    record Try(Optional<PresentedCode> code, Optional<Refusal> refusal) {

        static Try succeeded(Invitation invitation, Rank rank) {
            return new Try(Optional.of(new PresentedCode(InvitationView.of(invitation), rank)), Optional.empty());
        }

        static Try refused(Refusal refusal) {
            return new Try(Optional.empty(), Optional.of(refusal));
        }

        PresentedCode orRefuse() {
            refusal.ifPresent(reason -> {
                throw new RefusedException(reason);
            });
            return code.orElseThrow();
        }
    }
}
