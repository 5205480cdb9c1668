package orgs.wire.spa;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import orgs.wire.JsonRequest;

/** The body of {@code PATCH /organizations/{organizationId}/members/{memberId}}. */
@RegisterForReflection
record ReplaceRoles(
        @NotNull @Size(min = 1, max = RoleName.MAX_COUNT) List<@RoleName String> roles) implements JsonRequest {}
