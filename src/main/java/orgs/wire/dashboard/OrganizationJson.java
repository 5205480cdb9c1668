package orgs.wire.dashboard;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organization. {@code pin} is null where the caller is no member. */
@Schema(name = "DashboardOrganization")
record OrganizationJson(
        String organizationid,
        @Schema(enumeration = "organization") String object,
        String appid,
        String ownerid,
        String name,
        @Schema(nullable = true) String pin,
        @Schema(nullable = true) String email,
        Instant createdAt,
        Instant updatedAt) {}
