package orgs.wire.document;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * The ways in which an API refuses, each told once and referred to by the operations that know it. Whatever else can
 * happen to any request (it is too long, too slow, in a format that nobody reads, or something breaks) is the default.
 *
 * @param prefix of the names of its responses
 * @param schema the name of what every body is
 */
public record Refusals(String prefix, String schema) {
    private static final String DEFAULT = "default";
    private static final String OTHERWISE = "Refused, or broken";

    /** Why a request is refused, as its status tells. */
    public enum Kind {
        INVALID(400, "Invalid", "The request is not what the operation takes, or what is asked for cannot be"),
        UNAUTHORIZED(401, "Unauthorized", "The credential is missing, or not valid (any more)"),
        FORBIDDEN(403, "Forbidden", "The caller may not do that"),
        NOT_FOUND(404, "NotFound", "There is no such thing, or it is none of the caller's"),
        CONFLICT(409, "Conflict", "It contradicts what there is already"),
        TOO_LARGE(413, "TooLarge", "The body is too large"),
        TOO_MANY(429, "TooMany", "Too often; trying again later may help"),
        UNAVAILABLE(503, "Unavailable", "Something that is needed cannot be reached; trying again later may help");

        private final int status;
        private final String name;
        private final String description;

        Kind(int status, String name, String description) {
            this.status = status;
            this.name = name;
            this.description = description;
        }

        private APIResponse response(String schema) {
            APIResponse response = Parts.json(description, schema);
            return switch (this) {
                case UNAUTHORIZED ->
                    response.addHeader("WWW-Authenticate", Parts.header("A Bearer challenge (RFC 6750)"));
                case TOO_MANY, UNAVAILABLE ->
                    response.addHeader("Retry-After", Parts.header("After how many seconds to try again"));
                case INVALID, FORBIDDEN, NOT_FOUND, CONFLICT, TOO_LARGE -> response;
            };
        }
    }

    /** Says how an operation refuses, and declares what is referred to. */
    public void tell(Components components, Described described, Set<Kind> kinds) {
        var responses = described.operation().getResponses();
        for (Kind kind : EnumSet.copyOf(kinds)) {
            components.addResponse(prefix + kind.name, kind.response(schema));
            responses.addAPIResponse(
                    String.valueOf(kind.status), answer(described.verb(), prefix + kind.name, kind.description));
        }
        components.addResponse(prefix + "Error", Parts.json(OTHERWISE, schema));
        responses.addAPIResponse(DEFAULT, answer(described.verb(), prefix + "Error", OTHERWISE));
    }

    /** The answer to HEAD has no body. */
    private static APIResponse answer(PathItem.HttpMethod verb, String name, String description) {
        return verb == PathItem.HttpMethod.HEAD
                ? OASFactory.createAPIResponse().description(description)
                : Parts.response(name);
    }
}
