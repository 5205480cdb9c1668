package orgs.wire.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An invitation by code.
 *
 * @param secretCode only in the answer that makes the invitation, null ever after
 * @param lockedUntil until when no code of the organization is taken because too many wrong ones were presented; absent
 *     otherwise
 * @param disabled true for one that is neither accepted nor ended and yet lets nobody in, because who made it is no
 *     owner any more; absent otherwise
 */
@Schema(name = "DashboardInvitation")
record InvitationJson(
        String invitationid,
        String organizationid,
        String accountid,
        @Schema(enumeration = "invitation") String object,
        String appid,
        @Schema(nullable = true) String secretCode,
        boolean multi,

        @Schema(nullable = true) Instant acceptedAt,

        @Schema(nullable = true) Instant terminatedAt,

        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant lockedUntil,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean disabled) {}
