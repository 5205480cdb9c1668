package orgs.wire.dashboard;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What {@link SetOrganizationOwner} posts, as the API's description shows it. */
@Schema(name = "DashboardNewOwner")
record SetOwnerForm(
        @Schema(required = true, description = "A member") String accountid,

        @JsonProperty("keep-role")
        @Schema(
                enumeration = {"owner", "admin", "member"},
                description = "What the former owner becomes; owner if it is missing")
        String keepRole) {}
