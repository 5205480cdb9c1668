package orgs.wire.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;

/**
 * A profile.
 *
 * @param fields never used, always null
 * @param firstName with {@code lastName} the full name in two parts, as older clients know it
 */
record ProfileJson(
        String profileid,
        String object,
        String appid,
        String accountid,
        String companyName,
        String fullName,
        String contactEmail,
        String displayEmail,
        String displayName,
        String phone,
        String occupation,
        String location,
        String dob,
        String website,
        Map<String, String> fields,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) String firstName,
        @JsonInclude(JsonInclude.Include.NON_NULL) String lastName) {}
