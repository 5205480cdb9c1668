package orgs.wire.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An error as OAuth 2.0 writes it. */
@RegisterForReflection
@Schema(name = "TokenError")
public record ErrorJson(
        String error, @JsonProperty("error_description") String description) {}
