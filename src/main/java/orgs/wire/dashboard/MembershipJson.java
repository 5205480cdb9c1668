package orgs.wire.dashboard;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A membership.
 *
 * @param profile what it shows of the member, each field as a key of its own; empty where the contract shows none
 */
@Schema(name = "DashboardMembership", additionalProperties = Schema.True.class)
record MembershipJson(
        String membershipid,
        @Schema(enumeration = "membership") String object,
        String appid,
        String accountid,
        String organizationid,
        @Schema(nullable = true) String invitationid,
        @Schema(nullable = true) String profileid,
        Instant createdAt,
        Instant updatedAt,
        @JsonAnyGetter @Schema(hidden = true) Map<String, String> profile) {}
