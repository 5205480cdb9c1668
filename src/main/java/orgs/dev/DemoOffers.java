package orgs.dev;

import static orgs.dev.DemoData.done;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import orgs.access.Caller;
import orgs.access.Rank;
import orgs.account.EmailAddress;
import orgs.invitation.CodeAcceptance;
import orgs.invitation.CodeInvitations;
import orgs.invitation.EmailAcceptance;
import orgs.invitation.EmailInvitations;
import orgs.invitation.LinkAcceptance;
import orgs.invitation.LinkChange;
import orgs.invitation.LinkInvitations;
import orgs.invitation.NewLink;
import orgs.invitation.Reply;
import orgs.invitation.RevealedInvitation;
import orgs.invitation.SecretCode;

/** Invitations of all channels, in every state. */
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
class DemoOffers {
    private final EmailInvitations mails;
    private final EmailAcceptance answers;
    private final LinkInvitations links;
    private final LinkAcceptance linkUses;
    private final CodeInvitations codes;
    private final CodeAcceptance codeUses;
    private final DemoPast past;
    private final Clock clock;

    DemoOffers(
            EmailInvitations mails,
            EmailAcceptance answers,
            LinkInvitations links,
            LinkAcceptance linkUses,
            CodeInvitations codes,
            CodeAcceptance codeUses,
            DemoPast past,
            Clock clock) {
        this.mails = mails;
        this.answers = answers;
        this.links = links;
        this.linkUses = linkUses;
        this.codes = codes;
        this.codeUses = codeUses;
        this.past = past;
        this.clock = clock;
    }

    /** The organization's PIN is 4242. */
    void ofRockets(DemoData people, Caller owner, Caller admin, String organizationId) {
        mailed(owner, organizationId, "dan@example.com", "member");
        mailed(admin, organizationId, "nina@example.com", "member");
        answered(people.person("Mia Moreau"), mailed(admin, organizationId, "mia@example.com", "member"), Reply.ACCEPT);
        answered(people.person("Omar Ortiz"), mailed(owner, organizationId, "omar@example.com", "admin"), Reply.REJECT);
        answered(admin, mailed(admin, organizationId, "quinn@example.com", "member"), Reply.CANCEL);
        past.expire(mailed(admin, organizationId, "rosa@example.com", "member")
                .invitation()
                .id());
        past.giveUp(mailed(admin, organizationId, "sven@example.invalid", "member")
                .invitation()
                .id());

        var crew = link(admin, organizationId, 25, "Launch crew 2027");
        var pia = people.person("Pia Petrov");
        done(() -> linkUses.use(pia, crew.token().orElseThrow()));
        var guest = link(admin, organizationId, 1, "For our guest at the assembly");
        var tom = people.person("Tom Tanaka");
        done(() -> linkUses.use(tom, guest.token().orElseThrow()));
        var poster = link(admin, organizationId, null, "Poster in the workshop");
        done(() -> links.change(
                admin, organizationId, poster.invitation().id(), () -> new LinkChange(Optional.of(true), false, null)));
        past.expire(link(admin, organizationId, null, "Open day").invitation().id());

        code(owner, organizationId, "SCHOOL5B", true);
        var uma = people.person("Uma Ueda");
        String profile = people.profile(uma, "Teacher", "Kyoto");
        done(() -> codeUses.joinByPin(uma, Optional.empty(), "4242", "SCHOOL5B", () -> profile));
        code(owner, organizationId, "SPAREKEY", false);
        var ended = code(owner, organizationId, "SCHOOL5A", true);
        done(() -> codes.terminate(owner, ended.invitation().id()));
    }

    RevealedInvitation mailed(Caller by, String organizationId, String address, String role) {
        return done(() -> mails.invite(by, organizationId, new EmailAddress(address), List.of(role)));
    }

    private void answered(Caller by, RevealedInvitation mailed, Reply reply) {
        done(() -> answers.reply(
                by, mailed.invitation().id(), reply, mailed.token().orElseThrow()));
    }

    private RevealedInvitation link(Caller by, String organizationId, Integer maxUses, String note) {
        var expiry = clock.instant().plus(Duration.ofDays(14));
        return done(() -> links.create(by, organizationId, () -> new NewLink(Rank.MEMBER, expiry, maxUses, note)));
    }

    private RevealedInvitation code(Caller by, String organizationId, String code, boolean isForMany) {
        return done(() -> codes.create(by, organizationId, new SecretCode(code, true), isForMany));
    }
}
