package orgs.wire.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * An invitation by code.
 *
 * @param secretCode only in the answer that makes the invitation, null ever after
 * @param lockedUntil until when no code of the organization is taken because too many wrong ones were presented; absent otherwise
 */
record InvitationJson(
        String invitationid,
        String organizationid,
        String accountid,
        String object,
        String appid,
        String secretCode,
        boolean multi,
        Instant acceptedAt,
        Instant terminatedAt,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant lockedUntil) {}
