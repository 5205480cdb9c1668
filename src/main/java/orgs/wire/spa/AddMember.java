package orgs.wire.spa;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.openapitools.jackson.nullable.JsonNullable;
import orgs.wire.JsonRequest;
import orgs.wire.PlainText;

/** The body of {@code POST /organizations/{organizationId}/members}; no roles: the default ones. */
@RegisterForReflection
record AddMember(
        @NotNull @Size(min = 1, max = 128) @PlainText String userId,
        JsonNullable<@NotNull @Size(max = RoleName.MAX_COUNT) List<@RoleName String>> roles)
        implements JsonRequest {

    AddMember {
        roles = JsonRequest.orAbsent(roles);
    }

    /** Those that are named; none: the default ones. */
    @JsonIgnore
    List<String> roleNames() {
        return roles.orElse(List.of());
    }
}
