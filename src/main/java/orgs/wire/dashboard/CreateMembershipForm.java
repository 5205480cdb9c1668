package orgs.wire.dashboard;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What {@link CreateMembership} posts, as the API's description shows it. */
@Schema(name = "DashboardNewMembership")
record CreateMembershipForm(
        @JsonProperty("secret-code") @Schema(required = true)
        String secretCode,

        @Schema(required = true, description = "What the organization sees of its new member")
        String profileid,

        @JsonProperty("organization-pin") @Schema(description = "Needed unless the query names the invitation")
        String organizationPin) {}
