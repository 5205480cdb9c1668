package orgs.wire.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** An error as OAuth 2.0 writes it. */
@RegisterForReflection
public record ErrorJson(
        String error, @JsonProperty("error_description") String description) {}
