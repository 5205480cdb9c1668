package orgs.wire.dashboard;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.time.Instant;
import java.util.Map;

/**
 * A membership.
 *
 * @param profile what it shows of the member, each field as a key of its own; empty where the contract shows none
 */
record MembershipJson(
        String membershipid,
        String object,
        String appid,
        String accountid,
        String organizationid,
        String invitationid,
        String profileid,
        Instant createdAt,
        Instant updatedAt,
        @JsonAnyGetter Map<String, String> profile) {}
