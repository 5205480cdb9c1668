package orgs.wire.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/** An account; {@code administrator} is true or absent. */
record AccountJson(
        String accountid,
        String object,
        String appid,
        String profileid,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean administrator,
        Instant createdAt,
        Instant updatedAt) {}
