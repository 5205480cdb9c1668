package orgs.wire.portal;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.organization.OrganizationFields;
import orgs.organization.OrganizationName;
import orgs.text.WebAddress;

/** The body of R6, trimmed; null is what was not sent. */
@RegisterForReflection
@Schema(name = "PortalOrganizationChange")
record OrganizationChange(
        @Characters(min = 2, max = OrganizationRules.MAX_NAME, message = OrganizationRules.NAME_LENGTH)
        @NotOnlyMarkup(message = OrganizationRules.NAME_LENGTH)
        String name,

        @Characters(max = OrganizationRules.MAX_DESCRIPTION, message = OrganizationRules.DESCRIPTION_LENGTH)
        String description,

        @Website String website)
        implements PortalForm {
    OrganizationChange {
        name = name == null ? null : name.strip();
        description = description == null ? null : description.strip();
        website = website == null ? null : website.strip();
    }

    /** What the fields become, cleaned: what was not sent stays as it is. */
    OrganizationFields change(OrganizationFields before) {
        return before.withName(name == null ? before.name() : new OrganizationName(MarkupRemover.of(name)))
                .withDescription(description == null ? before.description() : MarkupRemover.of(description))
                .withWebsite(website == null ? before.website() : new WebAddress(website));
    }
}
