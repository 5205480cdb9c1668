package orgs.invitation;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import orgs.access.Caller;
import orgs.access.Rank;
import orgs.invitation.CodePresentation.Presented;
import orgs.member.MemberWithProfile;
import orgs.organization.MemberView;
import orgs.profile.ProfileService;
import orgs.refusal.Outcome;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/**
 * What somebody does with a code: see what it is for, and join. Each begins with a transaction of its own, which counts a
 * wrong code although it is refused.
 */
@ApplicationScoped
public class CodeAcceptance {
    private final CodePresentation presentation;
    private final InvitationAcceptance acceptance;
    private final ProfileService profiles;

    CodeAcceptance(CodePresentation presentation, InvitationAcceptance acceptance, ProfileService profiles) {
        this.presentation = presentation;
        this.acceptance = acceptance;
        this.profiles = profiles;
    }

    /**
     * The open invitation of the organization with this PIN that has this code.
     *
     * @param address the client's network address; none for an application server, which stands for many people
     * @throws RefusedException {@link Refusal#TOO_MANY_ATTEMPTS} by this account; unless the code is right and cannot be
     *     guessed also from this address or in this organization;
     *     {@link Refusal#PIN_UNKNOWN}, {@link Refusal#INVITATION_TOKEN_INVALID}, {@link Refusal#INVITATION_CLOSED} also when
     *     its maker could not make it any more
     */
    public Uni<InvitationView> find(Caller caller, Optional<String> address, String pin, String code) {
        return presentation
                .byPin(caller, address, pin, code)
                .map(Outcome::orRefuse)
                .map(Presented::invitation);
    }

    /**
     * Joins the organization with this PIN by this code: the use is counted and the membership made, or neither. Who is a
     * member is refused, also with the code that they joined with, and an owner before their profile is looked at.
     *
     * @param profileId what the caller shows of themselves; asked for only when the code is right
     * @throws RefusedException in this order as {@link #find}, {@link Refusal#MEMBER_ALREADY_EXISTS} for an owner, as
     *     {@link ProfileService#findForMembership}, {@link Refusal#ORGANIZATION_NOT_FOUND} and
     *     {@link Refusal#INVITATION_CLOSED} when somebody was faster, {@link Refusal#MEMBER_ALREADY_EXISTS},
     *     {@link Refusal#LIMIT_REACHED}
     */
    public Uni<MemberWithProfile> joinByPin(
            Caller caller, Optional<String> address, String pin, String code, Supplier<String> profileId) {
        return join(caller, presentation.byPin(caller, address, pin, code), profileId);
    }

    /**
     * As {@link #joinByPin}, with the invitation's id instead of the PIN.
     *
     * @throws RefusedException as there, with {@link Refusal#INVITATION_NOT_FOUND} instead of the PIN's; whether the
     *     invitation was answered is told before whether the code is right, and after that
     *     {@link Refusal#ORGANIZATION_NOT_FOUND}
     */
    public Uni<MemberWithProfile> joinByInvitation(
            Caller caller, Optional<String> address, String invitationId, String code, Supplier<String> profileId) {
        return join(caller, presentation.byInvitation(caller, address, invitationId, code), profileId);
    }

    private Uni<MemberWithProfile> join(Caller caller, Uni<Outcome<Presented>> presenting, Supplier<String> profileId) {
        return presenting
                .map(Outcome::orRefuse)
                .invoke(CodeAcceptance::refuseOwner)
                .chain(presented -> joinPresented(caller, presented.invitation(), profileId.get()));
    }

    private static void refuseOwner(Presented presented) {
        if (presented.rank() == Rank.OWNER) {
            throw new RefusedException(Refusal.MEMBER_ALREADY_EXISTS);
        }
    }

    /** The second transaction, for who knows the code. */
    @WithTransaction
    Uni<MemberWithProfile> joinPresented(Caller caller, InvitationView known, String profileId) {
        return profiles.findForMembership(caller, profileId)
                .chain(profile -> LockedInvitation.byCode(caller, known.id())
                        .map(found -> found.orElseThrow(CodeAcceptance::gone))
                        .map(code -> code.requireLiving(Refusal.ORGANIZATION_NOT_FOUND))
                        .chain(code -> acceptance.join(caller, code, Optional.of(profile.id())))
                        .map(member -> new MemberWithProfile(MemberView.of(member), profile.fields())));
    }

    private static RefusedException gone() {
        return new RefusedException(Refusal.INVITATION_CLOSED);
    }
}
