package orgs.wire.spa;

import static orgs.wire.spa.CreateOrganization.DESCRIPTION_LENGTH;
import static orgs.wire.spa.CreateOrganization.LOGO_URL_LENGTH;
import static orgs.wire.spa.CreateOrganization.NAME_LENGTH;
import static orgs.wire.spa.CreateOrganization.SLUG_LENGTH;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openapitools.jackson.nullable.JsonNullable;
import orgs.organization.ContactEmail;
import orgs.organization.LogoUrl;
import orgs.organization.Metadata;
import orgs.organization.OrganizationFields;
import orgs.organization.OrganizationName;
import orgs.organization.Pin;
import orgs.organization.Slug;
import orgs.text.Length;
import orgs.text.WebAddress;
import orgs.wire.InvalidBodyException;
import orgs.wire.Issue;
import orgs.wire.JsonRequest;
import orgs.wire.PlainText;

/** The body of {@code PATCH /organizations/{organizationId}}: what is absent stays, {@code null} clears. */
@RegisterForReflection
@Schema(minProperties = 1)
record UpdateOrganization(
        JsonNullable<@NotNull @Size(min = 1, max = NAME_LENGTH) @OneLine String> name,
        JsonNullable<@NotNull @Size(min = 1, max = SLUG_LENGTH) @PlainText String> slug,
        JsonNullable<@Size(max = LOGO_URL_LENGTH) @WebPicture String> logoUrl,
        JsonNullable<@SmallJson Map<String, Object>> metadata,
        JsonNullable<@Size(max = DESCRIPTION_LENGTH) @PlainText String> description,
        JsonNullable<String> website,
        JsonNullable<String> email,
        JsonNullable<String> pin)
        implements JsonRequest {

    UpdateOrganization {
        name = JsonRequest.orAbsent(name);
        slug = JsonRequest.orAbsent(slug);
        logoUrl = JsonRequest.orAbsent(logoUrl);
        metadata = JsonRequest.orAbsent(metadata);
        description = JsonRequest.orAbsent(description);
        website = JsonRequest.orAbsent(website);
        email = JsonRequest.orAbsent(email);
        pin = JsonRequest.orAbsent(pin);
    }

    /**
     * @throws InvalidBodyException when nothing is to change
     * @throws orgs.refusal.RefusedException {@link orgs.refusal.Refusal#SLUG_INVALID},
     *     {@link orgs.refusal.Refusal#WEBSITE_INVALID}, {@link orgs.refusal.Refusal#EMAIL_INVALID},
     *     {@link orgs.refusal.Refusal#PIN_INVALID}, {@link orgs.refusal.Refusal#PIN_LENGTH}
     */
    @JsonIgnore
    UnaryOperator<OrganizationFields> change(Length pinLength) {
        if (Stream.of(name, slug, logoUrl, metadata, description, website, email, pin)
                .noneMatch(JsonNullable::isPresent)) {
            throw new InvalidBodyException(List.of(Issue.ofBody("At least one field must be provided")));
        }
        Slug newSlug = value(slug, Slug::normalized);
        WebAddress newWebsite = value(website, WebAddress::new);
        ContactEmail newEmail = value(email, ContactEmail::new);
        Pin newPin = value(pin, text -> Pin.of(text, pinLength));
        return fields -> withMetadata(withLogoUrl(fields))
                .withName(name.isPresent() ? new OrganizationName(name.get()) : fields.name())
                .withSlug(slug.isPresent() ? newSlug : fields.slug())
                .withDescription(description.orElse(fields.description()))
                .withWebsite(website.isPresent() ? newWebsite : fields.website())
                .withEmail(email.isPresent() ? newEmail : fields.email())
                .withPin(pin.isPresent() ? newPin : fields.pin());
    }

    private static <V> V value(JsonNullable<String> field, Function<String, V> read) {
        String text = field.orElse(null);
        return text == null ? null : read.apply(text);
    }

    private OrganizationFields withLogoUrl(OrganizationFields fields) {
        return logoUrl.isPresent()
                ? fields.withLogoUrl(logoUrl.get() == null ? null : new LogoUrl(logoUrl.get()))
                : fields;
    }

    private OrganizationFields withMetadata(OrganizationFields fields) {
        return metadata.isPresent()
                ? fields.withMetadata(metadata.get() == null ? null : new Metadata(metadata.get()))
                : fields;
    }
}
