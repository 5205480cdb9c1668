package orgs.wire.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A profile.
 *
 * @param fields never used, always null
 * @param firstName with {@code lastName} the full name in two parts, as older clients know it
 */
@Schema(name = "DashboardProfile")
record ProfileJson(
        String profileid,
        @Schema(enumeration = "profile") String object,
        String appid,
        String accountid,
        @Schema(nullable = true) String companyName,
        @Schema(nullable = true) String fullName,
        @Schema(nullable = true) String contactEmail,
        @Schema(nullable = true) String displayEmail,
        @Schema(nullable = true) String displayName,
        @Schema(nullable = true) String phone,
        @Schema(nullable = true) String occupation,
        @Schema(nullable = true) String location,
        @Schema(nullable = true) String dob,
        @Schema(nullable = true) String website,
        @Schema(nullable = true) Map<String, String> fields,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) String firstName,
        @JsonInclude(JsonInclude.Include.NON_NULL) String lastName) {}
