package orgs.wire.spa;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import orgs.organization.OrganizationFields;
import orgs.organization.OrganizationName;
import orgs.organization.Slug;
import orgs.wire.JsonRequest;
import orgs.wire.PlainText;

/** The body of {@code POST /admin/organizations}. */
@RegisterForReflection
record CreateForOwner(
        @NotNull @Size(min = 1, max = 128) @PlainText String ownerId,

        @NotNull @Size(min = 1, max = CreateOrganization.NAME_LENGTH) @OneLine
        String name,

        @NotNull @Size(min = 1, max = CreateOrganization.SLUG_LENGTH) @PlainText
        String slug)
        implements JsonRequest {

    /** @throws orgs.refusal.RefusedException {@link orgs.refusal.Refusal#SLUG_INVALID} */
    OrganizationFields fields() {
        return OrganizationFields.named(new OrganizationName(name), Slug.normalized(slug));
    }
}
