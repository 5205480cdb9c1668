package orgs.wire.spa;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.invitation.Channel;
import orgs.invitation.InvitationView;
import orgs.invitation.Status;
import orgs.person.FirstRows;
import orgs.person.PersonalData;
import orgs.profile.ProfileView;
import orgs.wire.document.OneOf;

/**
 * What is stored about a person (docs/contracts/spa.md §3.7), the newest first.
 *
 * @param incomplete the names of the lists that have more than is told
 */
@RegisterForReflection
public record PersonalDataJson(
        AccountJson account,
        List<ProfileJson> profiles,
        List<BelongingJson> memberships,
        List<InvitationJson> invitations,
        List<OfferJson> invitationsMade,
        List<MadeOrganizationJson> organizationsMade,
        List<MadeEventJson> eventsMade,
        List<DeedJson> activity,
        List<String> incomplete) {

    /** The account; null is what the identity provider does not tell. */
    @RegisterForReflection
    @Schema(name = "PersonalAccountJson")
    public record AccountJson(
            String id,
            String issuer,
            String subject,
            @Schema(nullable = true) String email,
            boolean emailVerified,
            @Schema(nullable = true) String name,
            @Schema(enumeration = {"admin", "user"}) String role,
            @Schema(nullable = true) String defaultProfileId,
            Instant claimsAt,
            Instant createdAt) {

        static AccountJson of(PersonalData.Identity account) {
            return new AccountJson(
                    account.id(),
                    account.issuer(),
                    account.subject(),
                    account.email(),
                    account.emailVerified(),
                    account.name(),
                    MeUserJson.role(account.systemAdministrator()),
                    account.defaultProfileId(),
                    account.claimsAt(),
                    account.createdAt());
        }
    }

    /** A profile, with its fields as the Dashboard API names them. */
    @RegisterForReflection
    @Schema(name = "PersonalProfileJson")
    public record ProfileJson(String id, Map<String, String> fields, Instant createdAt, Instant updatedAt) {

        static ProfileJson of(ProfileView profile) {
            Map<String, String> fields = profile.fields().filled().entrySet().stream()
                    .collect(Collectors.toMap(field -> field.getKey().word(), Map.Entry::getValue));
            return new ProfileJson(profile.id(), fields, profile.createdAt(), profile.updatedAt());
        }
    }

    /** A membership and what its organization is called. */
    @RegisterForReflection
    public record BelongingJson(MemberJson member, String organizationName, String organizationSlug) {

        static BelongingJson of(PersonalData.Belonging belonging) {
            return new BelongingJson(
                    MemberJson.of(belonging.member()), belonging.organizationName(), belonging.organizationSlug());
        }
    }

    /** An invitation that the person made. For whom it is belongs to somebody else, and is not told. */
    @RegisterForReflection
    public record OfferJson(
            String id,
            String organizationId,
            @OneOf(Channel.class) String channel,
            @OneOf(Status.class) String status,
            List<String> roles,
            @Schema(nullable = true) String note,
            Instant createdAt) {

        static OfferJson of(InvitationView invitation) {
            return new OfferJson(
                    invitation.id(),
                    invitation.organizationId(),
                    invitation.channel().word(),
                    invitation.status().word(),
                    invitation.roles(),
                    invitation.note(),
                    invitation.createdAt());
        }
    }

    /** An organization that the person made. */
    @RegisterForReflection
    public record MadeOrganizationJson(String id, String name, String slug, Instant createdAt) {

        static MadeOrganizationJson of(PersonalData.MadeOrganization made) {
            return new MadeOrganizationJson(made.id(), made.name(), made.slug(), made.createdAt());
        }
    }

    /** An event that the person made. */
    @RegisterForReflection
    public record MadeEventJson(String id, String organizationId, String name, String slug, Instant createdAt) {

        static MadeEventJson of(PersonalData.MadeEvent made) {
            return new MadeEventJson(made.id(), made.organizationId(), made.name(), made.slug(), made.createdAt());
        }
    }

    /** Something that the person did. */
    @RegisterForReflection
    public record DeedJson(long sequence, String organizationId, Instant occurredAt, String type, String subjectId) {

        static DeedJson of(PersonalData.Deed deed) {
            return new DeedJson(
                    deed.sequence(), deed.organizationId(), deed.occurredAt(), deed.type(), deed.subjectId());
        }
    }

    static PersonalDataJson of(PersonalData data) {
        var had = data.had();
        var made = data.made();
        return new PersonalDataJson(
                AccountJson.of(data.account()),
                had.profiles().map(ProfileJson::of).items(),
                had.memberships().map(BelongingJson::of).items(),
                had.invitations().map(InvitationJson::summary).items(),
                made.invitations().map(OfferJson::of).items(),
                made.organizations().map(MadeOrganizationJson::of).items(),
                made.events().map(MadeEventJson::of).items(),
                made.activity().map(DeedJson::of).items(),
                incomplete(data));
    }

    private static List<String> incomplete(PersonalData data) {
        Map<String, FirstRows<?>> lists = Map.of(
                "profiles", data.had().profiles(),
                "memberships", data.had().memberships(),
                "invitations", data.had().invitations(),
                "invitationsMade", data.made().invitations(),
                "organizationsMade", data.made().organizations(),
                "eventsMade", data.made().events(),
                "activity", data.made().activity());
        return lists.entrySet().stream()
                .filter(list -> list.getValue().hasMore())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
