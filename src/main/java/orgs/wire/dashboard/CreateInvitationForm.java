package orgs.wire.dashboard;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What {@link CreateInvitation} posts, as the API's description shows it. */
@Schema(name = "DashboardNewInvitation")
record CreateInvitationForm(
        @Schema(
                required = true,
                enumeration = {"single", "multi"},
                description = "Whether one account joins with it, or many")
        String lifespan,

        @JsonProperty("secret-code") @Schema(description = "Letters and digits")
        String secretCode,

        @Schema(
                enumeration = {"true", "false"},
                description = "true: one is made if no code is posted")
        String generate) {}
