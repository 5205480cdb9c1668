package orgs.transfer;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;
import orgs.access.Roles;
import orgs.account.AccountKey;
import orgs.account.EmailAddress;
import orgs.account.IdentityClaims;
import orgs.invitation.Invitation;
import orgs.invitation.Status;
import orgs.organization.Organization;
import orgs.organization.OrganizationFields;
import orgs.organization.Slug;

/** A row of the database from which a line is made, or none: of what is deleted, removed or over. */
sealed interface ExportedRow {
    String id();

    Optional<Line> line(Instant now);

    /** Of an account, which may be a tombstone. */
    @RegisterForReflection // Hibernate makes it
    record OfAccount(
            String id,
            String issuer,
            String subject,
            String email,
            boolean emailVerified,
            String name,
            Instant removedAt)
            implements ExportedRow {

        @Override
        public Optional<Line> line(Instant now) {
            return removedAt == null ? Optional.of(new Line.OfAccount(claims())) : Optional.empty();
        }

        private IdentityClaims claims() {
            return IdentityClaims.ofFile(
                    new AccountKey(issuer, subject),
                    Optional.ofNullable(email),
                    emailVerified,
                    Optional.ofNullable(name));
        }
    }

    /** Of an organization, and its primary owner. */
    @RegisterForReflection // Hibernate makes it
    record OfOrganization(Organization organization, String issuer, String subject) implements ExportedRow {

        @Override
        public String id() {
            return organization.id;
        }

        @Override
        public Optional<Line> line(Instant now) {
            return organization.isDeleted()
                    ? Optional.empty()
                    : Optional.of(new Line.OfOrganization(fields(), new AccountKey(issuer, subject)));
        }

        /** A PIN opens a door, and the picture stays where it is. */
        private OrganizationFields fields() {
            return organization.fields().withPin(null).withLogoUrl(null);
        }
    }

    /** Of a member. */
    @RegisterForReflection // Hibernate makes it
    @SuppressWarnings("ArrayRecordComponent") // what the column is
    record OfMember(String id, String slug, Instant deletedAt, String issuer, String subject, String[] roleNames)
            implements ExportedRow {

        @Override
        public Optional<Line> line(Instant now) {
            return deletedAt == null
                    ? Optional.of(
                            new Line.OfMember(new Slug(slug), new AccountKey(issuer, subject), Roles.of(roleNames)))
                    : Optional.empty();
        }
    }

    /** Of an invitation through whatever channel, in whatever state. */
    @RegisterForReflection // Hibernate makes it
    record OfInvitation(Invitation invitation, String slug, Instant deletedAt) implements ExportedRow {

        @Override
        public String id() {
            return invitation.id;
        }

        @Override
        public Optional<Line> line(Instant now) {
            boolean isTold = deletedAt == null
                    && invitation.email != null
                    && invitation.status == Status.PENDING
                    && !invitation.isOverdue(now);
            return isTold
                    ? Optional.of(new Line.OfInvitation(
                            new Slug(slug),
                            new EmailAddress(invitation.email),
                            invitation.roles(),
                            Optional.of(invitation.expiresAt)))
                    : Optional.empty();
        }
    }
}
