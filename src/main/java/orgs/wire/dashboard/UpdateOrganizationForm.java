package orgs.wire.dashboard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What {@link UpdateOrganization} posts, as the API's description shows it. */
@Schema(name = "DashboardOrganizationChange")
record UpdateOrganizationForm(
        @Schema(required = true) String name,
        @Schema(required = true, format = "email") String email,

        @Schema(required = true, description = "Letters and digits; no other organization has it")
        String pin) {}
