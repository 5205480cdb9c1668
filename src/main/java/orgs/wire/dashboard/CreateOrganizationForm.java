package orgs.wire.dashboard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What {@link CreateOrganization} posts, as the API's description shows it. */
@Schema(name = "DashboardNewOrganization")
record CreateOrganizationForm(
        @Schema(required = true) String name,

        @Schema(required = true, description = "Letters and digits; no other organization has it")
        String pin,

        @Schema(required = true, description = "What the organization sees of its owner")
        String profileid,

        @Schema(required = true, format = "email") String email) {}
