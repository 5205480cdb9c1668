package orgs.wire;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** What the OpenAPI document says of many operations alike, so that no resource repeats it: who may ask, and how each API fails. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {
    private static final String SPA = "SPA API";
    private static final String ERROR = "SpaError";
    private static final String UNAUTHORIZED = "SpaUnauthorized";
    private static final String UNAVAILABLE = "SpaUnavailable";
    private static final String BEARER = "bearer";
    private static final String COOKIE = "cookie";
    private static final String SESSION_ID = "sessionId";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setInfo(OASFactory.createInfo()
                .title("Orgs")
                .version("1")
                .description("Organizations, members, roles and invitations beside your identity provider."));
        document.setTags(List.of(
                OASFactory.createTag()
                        .name(SPA)
                        .description("For browsers, mobile apps and new back-ends. Also below /api/auth."),
                OASFactory.createTag()
                        .name("Portal API")
                        .description(
                                "For sites with public pages, events, logos, invite links, and system administrators."),
                OASFactory.createTag()
                        .name("Dashboard API")
                        .description("For application servers that act for their users."),
                OASFactory.createTag()
                        .name("Tokens")
                        .description("The service's own tokens, and the keys that verify them.")));
        var components = document.getComponents();
        components
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("A token of an identity provider, or one of the service's own"))
                .addSecurityScheme(
                        COOKIE,
                        parameter("orgs_session", SecurityScheme.In.COOKIE)
                                .description("The service's own token; a change must come from an allowed origin"))
                .addSecurityScheme(
                        SESSION_ID,
                        parameter("sessionId", SecurityScheme.In.QUERY)
                                .description("A token, for clients that cannot send a header; looked at last"));
        components.addSchema(ERROR, error());
        components.addResponse(ERROR, response("Refused; the code says why", ERROR));
        components.addResponse(
                UNAUTHORIZED,
                response("The credential is missing, or not valid (any more)", ERROR)
                        .addHeader("WWW-Authenticate", header("A Bearer challenge (RFC 6750)")));
        components.addResponse(
                UNAVAILABLE,
                response("Something that is needed cannot be reached; trying again later may help", ERROR)
                        .addHeader("Retry-After", header("Seconds")));
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation ->
                        operation.getTags() != null && operation.getTags().contains(SPA))
                .forEach(ApiDocument::complete);
    }

    private static void complete(Operation operation) {
        operation.setSecurity(Stream.of(BEARER, COOKIE, SESSION_ID)
                .map(scheme -> OASFactory.createSecurityRequirement().addScheme(scheme))
                .toList());
        operation
                .getResponses()
                .addAPIResponse("401", OASFactory.createAPIResponse().ref(UNAUTHORIZED))
                .addAPIResponse("503", OASFactory.createAPIResponse().ref(UNAVAILABLE))
                .addAPIResponse("default", OASFactory.createAPIResponse().ref(ERROR))
                .removeAPIResponse("400"); // has no body when the framework adds it
    }

    private static SecurityScheme parameter(String name, SecurityScheme.In in) {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .name(name)
                .in(in);
    }

    private static Schema error() {
        var issue = object("code", "path", "message")
                .addProperty("code", string().description("What kind of issue"))
                .addProperty("path", array(OASFactory.createSchema()).description("Names and indexes"))
                .addProperty("message", string());
        return object("message", "code")
                .addProperty("message", string().description("For people"))
                .addProperty("code", string().description("For programs; the set is closed"))
                .addProperty("issues", array(issue).description("What does not fit the schema of the request"));
    }

    private static APIResponse response(String description, String schema) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(schema))));
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description).schema(string());
    }

    private static Schema object(String... required) {
        return typed(SchemaType.OBJECT).required(Stream.of(required).toList());
    }

    private static Schema array(Schema items) {
        return typed(SchemaType.ARRAY).items(items);
    }

    private static Schema string() {
        return typed(SchemaType.STRING);
    }

    private static Schema typed(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
