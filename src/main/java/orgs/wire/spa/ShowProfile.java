package orgs.wire.spa;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import orgs.wire.JsonRequest;
import orgs.wire.PlainText;

/** The body of {@code PUT /organizations/{organizationId}/membership/profile}. */
@RegisterForReflection
record ShowProfile(
        @NotNull @Size(min = 1, max = 128) @PlainText String profileId) implements JsonRequest {}
