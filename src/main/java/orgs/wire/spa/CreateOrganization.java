package orgs.wire.spa;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import orgs.organization.LogoUrl;
import orgs.organization.OrganizationFields;
import orgs.organization.OrganizationName;
import orgs.organization.Slug;
import orgs.wire.JsonRequest;
import orgs.wire.PlainJson;
import orgs.wire.PlainText;

/** The body of {@code POST /organizations}. */
@RegisterForReflection
record CreateOrganization(
        @NotNull @Size(min = 1, max = NAME_LENGTH) @OneLine String name,

        @NotNull @Size(min = 1, max = SLUG_LENGTH) @PlainText
        String slug,

        @Size(max = LOGO_URL_LENGTH) @WebPicture String logoUrl,
        @PlainJson Map<String, Object> metadata)
        implements JsonRequest {
    static final int NAME_LENGTH = 120;
    static final int SLUG_LENGTH = 191;
    static final int LOGO_URL_LENGTH = 2048;

    /** @throws orgs.refusal.RefusedException {@link orgs.refusal.Refusal#SLUG_INVALID} */
    OrganizationFields fields() {
        return OrganizationFields.named(new OrganizationName(name), Slug.normalized(slug))
                .withLogoUrl(logoUrl == null ? null : new LogoUrl(logoUrl))
                .withMetadata(metadata);
    }
}
