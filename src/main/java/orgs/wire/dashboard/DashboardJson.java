package orgs.wire.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import orgs.account.AccountView;
import orgs.config.OrgsConfig;
import orgs.invitation.CodeInvitation;
import orgs.invitation.InvitationView;
import orgs.invitation.RevealedInvitation;
import orgs.invitation.Status;
import orgs.member.MemberWithProfile;
import orgs.organization.MemberView;
import orgs.organization.OrganizationView;
import orgs.profile.ProfileField;
import orgs.profile.ProfileFields;
import orgs.profile.ProfileView;
import orgs.profile.RequiredFields;

/** What this API shows of the core's objects (docs/contracts/dashboard.md §1.3). */
@ApplicationScoped
class DashboardJson {
    private static final Pattern NEXT_WORD = Pattern.compile("-(.)");

    private final String appid;
    private final Map<String, ProfileField> shownFields;

    DashboardJson(OrgsConfig config, RequiredFields required) {
        appid = config.dashboardApi().appid();
        shownFields = shownFields(required.ofMemberships());
    }

    /** As members and administrators see it, with the PIN. */
    OrganizationJson organization(OrganizationView organization) {
        return organization(organization, organization.pin());
    }

    /** As everybody else sees it. */
    OrganizationJson organizationWithoutPin(OrganizationView organization) {
        return organization(organization, null);
    }

    private OrganizationJson organization(OrganizationView organization, String pin) {
        return new OrganizationJson(
                organization.id(),
                "organization",
                appid,
                organization.ownerId(),
                organization.name(),
                pin,
                organization.email(),
                organization.createdAt(),
                organization.updatedAt());
    }

    List<OrganizationJson> organizations(List<OrganizationView> organizations) {
        return organizations.stream().map(this::organization).toList();
    }

    /** With the code, this once. */
    InvitationJson invitation(RevealedInvitation made) {
        return invitation(
                new CodeInvitation(made.invitation(), Optional.empty()),
                made.token().orElse(null));
    }

    InvitationJson invitation(InvitationView invitation) {
        return invitation(new CodeInvitation(invitation, Optional.empty()), null);
    }

    InvitationJson invitation(CodeInvitation invitation) {
        return invitation(invitation, null);
    }

    private InvitationJson invitation(CodeInvitation code, String secret) {
        InvitationView invitation = code.invitation();
        boolean isEnded = invitation.status() == Status.TERMINATED || invitation.status() == Status.CANCELED;
        return new InvitationJson(
                invitation.id(),
                invitation.organizationId(),
                invitation.inviterId(),
                "invitation",
                appid,
                secret,
                invitation.maxUses() == null,
                invitation.status() == Status.ACCEPTED ? invitation.respondedAt() : null,
                isEnded ? invitation.respondedAt() : null,
                invitation.createdAt(),
                invitation.updatedAt(),
                code.lockedUntil().orElse(null),
                isDisabled(invitation) ? true : null);
    }

    /** Whether it looks open and lets nobody in. */
    private static boolean isDisabled(InvitationView invitation) {
        return invitation.status() == Status.PENDING && invitation.off();
    }

    List<InvitationJson> invitations(List<CodeInvitation> invitations) {
        return invitations.stream().map(this::invitation).toList();
    }

    /** With what the member shows of themselves. */
    MembershipJson membership(MemberWithProfile membership) {
        return membership(membership.member(), shown(membership.profile()));
    }

    /** Without it. */
    MembershipJson bareMembership(MemberView member) {
        return membership(member, Map.of());
    }

    private MembershipJson membership(MemberView member, Map<String, String> profile) {
        return new MembershipJson(
                member.id(),
                "membership",
                appid,
                member.accountId(),
                member.organizationId(),
                member.invitationId(),
                member.profileId(),
                member.createdAt(),
                member.updatedAt(),
                profile);
    }

    List<MembershipJson> memberships(List<MemberWithProfile> memberships) {
        return memberships.stream().map(this::membership).toList();
    }

    private Map<String, String> shown(ProfileFields profile) {
        var shown = new LinkedHashMap<String, String>();
        shownFields.forEach((key, field) -> shown.put(key, profile.get(field).orElse(null)));
        return shown;
    }

    /** The keys of a membership that show its profile; whoever shows a full name shows its parts, too. */
    private static Map<String, ProfileField> shownFields(List<ProfileField> configured) {
        var shown = new LinkedHashMap<String, ProfileField>();
        for (ProfileField field : configured) {
            shown.put(key(field), field);
            if (field == ProfileField.FULL_NAME) {
                shown.put(key(ProfileField.FIRST_NAME), ProfileField.FIRST_NAME);
                shown.put(key(ProfileField.LAST_NAME), ProfileField.LAST_NAME);
            }
        }
        return shown;
    }

    /** {@code displayName} for {@code display-name}. */
    private static String key(ProfileField field) {
        return NEXT_WORD.matcher(field.word()).replaceAll(letter -> letter.group(1)
                .toUpperCase(Locale.ROOT));
    }

    ProfileJson profile(ProfileView profile) {
        ProfileFields fields = profile.fields();
        return new ProfileJson(
                profile.id(),
                "profile",
                appid,
                profile.accountId(),
                fields.get(ProfileField.COMPANY_NAME).orElse(null),
                fields.get(ProfileField.FULL_NAME).orElse(null),
                fields.get(ProfileField.CONTACT_EMAIL).orElse(null),
                fields.get(ProfileField.DISPLAY_EMAIL).orElse(null),
                fields.get(ProfileField.DISPLAY_NAME).orElse(null),
                fields.get(ProfileField.PHONE).orElse(null),
                fields.get(ProfileField.OCCUPATION).orElse(null),
                fields.get(ProfileField.LOCATION).orElse(null),
                fields.get(ProfileField.DOB).orElse(null),
                fields.get(ProfileField.WEBSITE).orElse(null),
                null,
                profile.createdAt(),
                profile.updatedAt(),
                fields.get(ProfileField.FIRST_NAME).orElse(null),
                fields.get(ProfileField.LAST_NAME).orElse(null));
    }

    AccountJson account(AccountView account) {
        return new AccountJson(
                account.id(),
                "account",
                appid,
                account.profileId(),
                account.systemAdministrator() ? true : null,
                account.createdAt(),
                account.claimsAt());
    }
}
