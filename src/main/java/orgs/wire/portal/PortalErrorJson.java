package orgs.wire.portal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** The body of every error; only {@code error} is always there. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PortalErrorJson(String error, String message, List<FieldError> details, String retryAfter) {

    PortalErrorJson(String error) {
        this(error, null, null, null);
    }
}
