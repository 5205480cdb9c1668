package orgs.wire.portal;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.organization.OrganizationFields;
import orgs.organization.OrganizationName;
import orgs.organization.Slug;
import orgs.text.WebAddress;

/** The body of R1, trimmed. */
@RegisterForReflection
@Schema(
        name = "PortalNewOrganization",
        requiredProperties = {"name", "slug"})
record NewOrganization(
        @Characters(min = 2, max = OrganizationRules.MAX_NAME, message = OrganizationRules.NAME_LENGTH)
        String name,

        @Characters(min = 2, max = 50, message = OrganizationRules.SLUG_LENGTH)
        @Pattern(regexp = "[a-z0-9-]+", message = OrganizationRules.SLUG_CHARACTERS)
        @Pattern(regexp = "(?s)(?!-).*(?<!-)", message = OrganizationRules.SLUG_ENDS)
        @Pattern(regexp = "(?s)(?!.*--).*", message = OrganizationRules.SLUG_HYPHENS)
        @Schema(pattern = "^[a-z0-9]+(-[a-z0-9]+)*$")
        String slug,

        @Characters(max = OrganizationRules.MAX_DESCRIPTION, message = OrganizationRules.DESCRIPTION_LENGTH)
        String description,

        @Website String website)
        implements PortalForm {
    NewOrganization {
        name = name == null ? "" : name.strip();
        slug = slug == null ? "" : slug.strip();
        description = description == null ? null : description.strip();
        website = website == null ? null : website.strip();
    }

    /** The fields, cleaned. @throws PortalError when cleaning leaves nothing of the name */
    OrganizationFields fields() {
        String cleaned = MarkupRemover.of(name);
        if (cleaned.isEmpty()) {
            throw new PortalError(400, PortalErrors.NAME_AND_SLUG);
        }
        return OrganizationFields.named(new OrganizationName(cleaned), new Slug(slug))
                .withDescription(description == null ? null : MarkupRemover.of(description))
                .withWebsite(website == null ? null : new WebAddress(website));
    }
}
