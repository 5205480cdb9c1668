package orgs.wire.spa;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import orgs.organization.ContactEmail;
import orgs.organization.LogoUrl;
import orgs.organization.Metadata;
import orgs.organization.OrganizationFields;
import orgs.organization.OrganizationName;
import orgs.organization.Pin;
import orgs.organization.Slug;
import orgs.text.Length;
import orgs.text.WebAddress;
import orgs.wire.JsonRequest;
import orgs.wire.PlainText;

/** The body of {@code POST /organizations}. */
@RegisterForReflection
record CreateOrganization(
        @NotNull @Size(min = 1, max = NAME_LENGTH) @OneLine String name,

        @NotNull @Size(min = 1, max = SLUG_LENGTH) @PlainText
        String slug,

        @Size(max = LOGO_URL_LENGTH) @WebPicture String logoUrl,
        @SmallJson Map<String, Object> metadata,

        @Size(max = DESCRIPTION_LENGTH) @PlainText String description,

        String website,
        String email,
        String pin)
        implements JsonRequest {
    static final int NAME_LENGTH = 120;
    static final int SLUG_LENGTH = 191;
    static final int LOGO_URL_LENGTH = 2048;
    static final int DESCRIPTION_LENGTH = 500;

    /**
     * @throws orgs.refusal.RefusedException {@link orgs.refusal.Refusal#SLUG_INVALID},
     *     {@link orgs.refusal.Refusal#WEBSITE_INVALID}, {@link orgs.refusal.Refusal#EMAIL_INVALID},
     *     {@link orgs.refusal.Refusal#PIN_INVALID}, {@link orgs.refusal.Refusal#PIN_LENGTH}
     */
    OrganizationFields fields(Length pinLength) {
        return OrganizationFields.named(new OrganizationName(name), Slug.normalized(slug))
                .withLogoUrl(logoUrl == null ? null : new LogoUrl(logoUrl))
                .withMetadata(metadata == null ? null : new Metadata(metadata))
                .withDescription(description)
                .withWebsite(website == null ? null : new WebAddress(website))
                .withEmail(email == null ? null : new ContactEmail(email))
                .withPin(pin == null ? null : Pin.of(pin, pinLength));
    }
}
