package orgs.wire.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account; {@code administrator} is true or absent. */
@Schema(name = "DashboardAccount")
record AccountJson(
        String accountid,
        @Schema(enumeration = "account") String object,
        String appid,
        @Schema(nullable = true) String profileid,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean administrator,
        Instant createdAt,
        Instant updatedAt) {}
