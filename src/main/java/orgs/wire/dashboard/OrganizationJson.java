package orgs.wire.dashboard;

import java.time.Instant;

/** An organization. {@code pin} is null where the caller is no member. */
record OrganizationJson(
        String organizationid,
        String object,
        String appid,
        String ownerid,
        String name,
        String pin,
        String email,
        Instant createdAt,
        Instant updatedAt) {}
