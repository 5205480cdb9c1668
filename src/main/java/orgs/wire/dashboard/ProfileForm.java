package orgs.wire.dashboard;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What {@link CreateProfile} and {@link UpdateProfile} post, as the API's description shows it. */
@Schema(name = "DashboardProfileFields")
record ProfileForm(
        @JsonProperty("contact-email") String contactEmail,
        @JsonProperty("full-name") String fullName,

        @JsonProperty("first-name") @Schema(description = "With last-name, instead of full-name")
        String firstName,

        @JsonProperty("last-name") String lastName,
        @JsonProperty("display-name") String displayName,
        @JsonProperty("display-email") String displayEmail,
        @JsonProperty("company-name") String companyName,
        String phone,
        String occupation,
        String location,

        @Schema(description = "A day, as YYYY-MM-DD or MM-DD-YYYY")
        String dob,

        String website,

        @JsonProperty("default")
        @Schema(description = "true: the new profile becomes the default one of the account; means nothing in a change")
        String isDefault) {}
