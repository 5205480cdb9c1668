package orgs.person;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import orgs.account.Account;
import orgs.invitation.InvitationView;
import orgs.organization.MemberView;
import orgs.profile.ProfileView;

/** What is stored about a person. */
public record PersonalData(Identity account, Had had, Made made) {

    /**
     * What is theirs.
     *
     * @param invitations by e-mail, to their addresses, in every state
     */
    public record Had(
            FirstRows<ProfileView> profiles, FirstRows<Belonging> memberships, FirstRows<InvitationView> invitations) {}

    /**
     * What they made and did.
     *
     * @param invitations through every channel
     * @param activity without the details, which are about others too
     */
    public record Made(
            FirstRows<InvitationView> invitations,
            FirstRows<MadeOrganization> organizations,
            FirstRows<MadeEvent> events,
            FirstRows<Deed> activity) {}

    /** The account, with what the identity provider tells of the person. What it does not tell is null. */
    public record Identity(
            String id,
            String issuer,
            String subject,
            String email,
            boolean emailVerified,
            String name,
            boolean systemAdministrator,
            String defaultProfileId,
            Instant claimsAt,
            Instant createdAt) {

        static Identity of(Account account) {
            return new Identity(
                    account.id,
                    account.issuer,
                    account.subject,
                    account.email,
                    account.emailVerified,
                    account.name,
                    account.systemAdministrator,
                    account.profileId,
                    account.claimsAt,
                    account.createdAt);
        }
    }

    /** A membership, be its organization deleted or not. */
    public record Belonging(MemberView member, String organizationName, String organizationSlug) {}

    /** An organization that they made, be it deleted or not. */
    @RegisterForReflection // Hibernate makes it
    public record MadeOrganization(String id, String name, String slug, Instant createdAt) {}

    /** An event that they made. */
    @RegisterForReflection // Hibernate makes it
    public record MadeEvent(String id, String organizationId, String name, String slug, Instant createdAt) {}

    /** Something that they did. In which session is not told. */
    @RegisterForReflection // Hibernate makes it
    public record Deed(Long sequence, String organizationId, Instant occurredAt, String type, String subjectId) {}
}
