package orgs.wire.spa;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import orgs.access.Roles;
import orgs.account.AccountKey;
import orgs.account.ClaimText;
import orgs.account.EmailAddress;
import orgs.account.IdentityClaims;
import orgs.organization.ContactEmail;
import orgs.organization.Metadata;
import orgs.organization.OrganizationFields;
import orgs.organization.OrganizationName;
import orgs.organization.Slug;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.text.WebAddress;
import orgs.transfer.Line;
import orgs.wire.InvalidBodyException;
import orgs.wire.Issue;

/** A line of an import or export, one JSON object of the form that docs/migrating.md describes. */
sealed interface LineJson {
    String ACCOUNT = "account";
    String ORGANIZATION = "organization";
    String MEMBER = "member";
    String INVITATION = "invitation";

    /** Beyond it times are no times of people. */
    Instant LAST_TIME =
            OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC).toInstant();

    /**
     * What it says.
     *
     * @throws InvalidBodyException for what lacks something
     * @throws RefusedException for what cannot be
     */
    Line line();

    static LineJson of(Line line) {
        if (line instanceof Line.OfAccount account) {
            return AccountLine.of(account.claims());
        }
        if (line instanceof Line.OfOrganization organization) {
            return OrganizationLine.of(organization);
        }
        return line instanceof Line.OfMember member
                ? MemberLine.of(member)
                : InvitationLine.of((Line.OfInvitation) line);
    }

    /** The record that a line of this type is. */
    static Optional<Class<? extends LineJson>> kind(String type) {
        return Optional.ofNullable(
                switch (type) {
                    case ACCOUNT -> AccountLine.class;
                    case ORGANIZATION -> OrganizationLine.class;
                    case MEMBER -> MemberLine.class;
                    case INVITATION -> InvitationLine.class;
                    default -> null;
                });
    }

    private static <T> T required(String field, T value) {
        if (value == null) {
            throw new InvalidBodyException(List.of(Issue.of(field, "Required")));
        }
        return value;
    }

    private static <V> V orNull(String text, Function<String, V> read) {
        return text == null ? null : read.apply(text);
    }

    private static Roles granted(List<String> names) {
        if (required("roles", names).size() > RoleName.MAX_COUNT) {
            throw new RefusedException(Refusal.ROLES_INVALID);
        }
        return new Roles(names);
    }

    /** Who an account is of. */
    @RegisterForReflection
    record LinePerson(String issuer, String subject) {
        private static LinePerson of(AccountKey key) {
            return new LinePerson(key.issuer(), key.subject());
        }

        private static AccountKey key(String field, LinePerson person) {
            required(field, person);
            return new AccountKey(
                    required(field + ".issuer", person.issuer), required(field + ".subject", person.subject));
        }
    }

    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AccountLine(String type, String issuer, String subject, String email, boolean emailVerified, String name)
            implements LineJson {

        private static AccountLine of(IdentityClaims claims) {
            return new AccountLine(
                    ACCOUNT,
                    claims.issuer(),
                    claims.subject(),
                    claims.email().orElse(null),
                    claims.emailVerified(),
                    claims.name().orElse(null));
        }

        @Override
        public Line line() {
            return new Line.OfAccount(IdentityClaims.ofFile(
                    new AccountKey(required("issuer", issuer), required("subject", subject)),
                    Optional.ofNullable(email).map(text -> new EmailAddress(text).value()),
                    emailVerified,
                    ClaimText.name(name)));
        }
    }

    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrganizationLine(
            String type,
            String slug,
            String name,
            LinePerson owner,
            String description,
            String website,
            String email,
            Map<String, Object> metadata)
            implements LineJson {

        private static OrganizationLine of(Line.OfOrganization line) {
            OrganizationFields fields = line.fields();
            return new OrganizationLine(
                    ORGANIZATION,
                    fields.slug().value(),
                    fields.name().value(),
                    LinePerson.of(line.owner()),
                    fields.description(),
                    fields.website() == null ? null : fields.website().value(),
                    fields.email() == null ? null : fields.email().value(),
                    fields.metadata() == null ? null : fields.metadata().value());
        }

        @Override
        public Line line() {
            var named = OrganizationFields.named(
                    new OrganizationName(required("name", name)), new Slug(required("slug", slug)));
            return new Line.OfOrganization(
                    named.withDescription(description)
                            .withWebsite(orNull(website, WebAddress::new))
                            .withEmail(orNull(email, ContactEmail::new))
                            .withMetadata(metadata == null ? null : new Metadata(metadata)),
                    LinePerson.key("owner", owner));
        }
    }

    @RegisterForReflection
    record MemberLine(String type, String organization, LinePerson account, List<String> roles) implements LineJson {

        private static MemberLine of(Line.OfMember line) {
            return new MemberLine(
                    MEMBER,
                    line.organization().value(),
                    LinePerson.of(line.account()),
                    line.roles().names());
        }

        @Override
        public Line line() {
            return new Line.OfMember(
                    new Slug(required("organization", organization)),
                    LinePerson.key("account", account),
                    granted(roles));
        }
    }

    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InvitationLine(String type, String organization, String email, List<String> roles, Instant expiresAt)
            implements LineJson {

        private static InvitationLine of(Line.OfInvitation line) {
            return new InvitationLine(
                    INVITATION,
                    line.organization().value(),
                    line.address().value(),
                    line.roles().names(),
                    line.expiresAt().orElse(null));
        }

        @Override
        public Line line() {
            if (expiresAt != null && expiresAt.isAfter(LAST_TIME)) {
                throw new InvalidBodyException(List.of(Issue.of("expiresAt", "Too far away")));
            }
            return new Line.OfInvitation(
                    new Slug(required("organization", organization)),
                    new EmailAddress(required("email", email)),
                    granted(roles),
                    Optional.ofNullable(expiresAt));
        }
    }
}
