package orgs.wire.spa;

import static orgs.wire.spa.CreateOrganization.LOGO_URL_LENGTH;
import static orgs.wire.spa.CreateOrganization.NAME_LENGTH;
import static orgs.wire.spa.CreateOrganization.SLUG_LENGTH;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.openapitools.jackson.nullable.JsonNullable;
import orgs.organization.LogoUrl;
import orgs.organization.OrganizationFields;
import orgs.organization.OrganizationName;
import orgs.organization.Slug;
import orgs.wire.InvalidBodyException;
import orgs.wire.Issue;
import orgs.wire.JsonRequest;
import orgs.wire.PlainJson;
import orgs.wire.PlainText;

/** The body of {@code PATCH /organizations/{organizationId}}: what is absent stays, {@code null} clears. */
@RegisterForReflection
record UpdateOrganization(
        JsonNullable<@NotNull @Size(min = 1, max = NAME_LENGTH) @OneLine String> name,
        JsonNullable<@NotNull @Size(min = 1, max = SLUG_LENGTH) @PlainText String> slug,
        JsonNullable<@Size(max = LOGO_URL_LENGTH) @WebPicture String> logoUrl,
        JsonNullable<@PlainJson Map<String, Object>> metadata)
        implements JsonRequest {

    UpdateOrganization {
        name = JsonRequest.orAbsent(name);
        slug = JsonRequest.orAbsent(slug);
        logoUrl = JsonRequest.orAbsent(logoUrl);
        metadata = JsonRequest.orAbsent(metadata);
    }

    /**
     * @throws InvalidBodyException when nothing is to change
     * @throws orgs.refusal.RefusedException {@link orgs.refusal.Refusal#SLUG_INVALID}
     */
    @JsonIgnore
    UnaryOperator<OrganizationFields> change() {
        if (!name.isPresent() && !slug.isPresent() && !logoUrl.isPresent() && !metadata.isPresent()) {
            throw new InvalidBodyException(List.of(Issue.ofBody("At least one field must be provided")));
        }
        Slug newSlug = slug.isPresent() ? Slug.normalized(slug.get()) : null;
        return fields -> withLogoUrl(fields)
                .withName(name.isPresent() ? new OrganizationName(name.get()) : fields.name())
                .withSlug(newSlug == null ? fields.slug() : newSlug)
                .withMetadata(metadata.orElse(fields.metadata()));
    }

    private OrganizationFields withLogoUrl(OrganizationFields fields) {
        return logoUrl.isPresent()
                ? fields.withLogoUrl(logoUrl.get() == null ? null : new LogoUrl(logoUrl.get()))
                : fields;
    }
}
