package orgs.wire.dashboard;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * What the OpenAPI document says of all operations of this API alike: who may ask, what part of a list is given, that
 * bodies come in three formats, and how it refuses.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DashboardDocument implements OASFilter {
    private static final String API = "Dashboard API";
    private static final String ADMINISTRATOR = "/api/administrator/";
    private static final String ERROR = "DashboardError";
    private static final List<String> FORMATS = List.of(Media.FORM, "multipart/form-data", "application/json");

    /** What an application server sends, all at once. */
    private static final List<ServerHeader> SERVER_HEADERS = List.of(
            new ServerHeader("applicationServer", "x-application-server"),
            new ServerHeader("applicationServerToken", "x-application-server-token"),
            new ServerHeader("applicationServerAccount", "x-accountid"),
            new ServerHeader("applicationServerSession", "x-sessionid"));

    private record ServerHeader(String scheme, String name) {}

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = document.getComponents();
        SERVER_HEADERS.forEach(header -> components.addSecurityScheme(header.scheme(), scheme(header)));
        components.addSchema(ERROR, error());
        components.addResponse(
                ERROR,
                OASFactory.createAPIResponse()
                        .description("Refused; the message says why")
                        .content(OASFactory.createContent().addMediaType("application/json", errorType())));
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations().values().stream()
                .filter(operation ->
                        operation.getTags() != null && operation.getTags().contains(API))
                .forEach(operation -> complete(operation, credentials(path))));
    }

    private static void complete(Operation operation, List<SecurityRequirement> credentials) {
        operation.setSecurity(credentials);
        operation
                .getResponses()
                .addAPIResponse("default", OASFactory.createAPIResponse().ref(ERROR))
                .removeAPIResponse("400"); // has no body when the framework adds it
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> parameter.setSchema(text()));
        }
        if (isList(operation)) {
            paging().forEach(operation::addParameter);
        }
        if (operation.getRequestBody() != null) {
            operation
                    .getRequestBody()
                    .setContent(inEveryFormat(operation.getRequestBody().getContent()));
        }
    }

    /** A token; for what needs no administrator, the headers of an application server will do. */
    private static List<SecurityRequirement> credentials(String path) {
        var bearer = OASFactory.createSecurityRequirement().addScheme("bearer");
        var cookie = OASFactory.createSecurityRequirement().addScheme("cookie");
        var server = OASFactory.createSecurityRequirement();
        SERVER_HEADERS.forEach(header -> server.addScheme(header.scheme()));
        return path.startsWith(ADMINISTRATOR) ? List.of(bearer, cookie) : List.of(bearer, cookie, server);
    }

    private static SecurityScheme scheme(ServerHeader header) {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name(header.name())
                .description("Of an application server that acts for somebody; it sends all four headers");
    }

    private static Content inEveryFormat(Content body) {
        MediaType form = body.getMediaType(Media.FORM);
        var content = OASFactory.createContent();
        FORMATS.forEach(format -> content.addMediaType(format, form));
        return content;
    }

    private static boolean isList(Operation operation) {
        Content answer = operation.getResponses().getAPIResponse("200").getContent();
        List<Schema.SchemaType> types =
                answer.getMediaType(Media.JSON).getSchema().getType();
        return types != null && types.contains(Schema.SchemaType.ARRAY);
    }

    private static Stream<Parameter> paging() {
        return Stream.of(
                query("offset").description("How many items to skip; none if it is missing"),
                query("limit").description("How many items to give, 1 to 100"),
                query("all")
                        .description("Any text: everything, but at most 1000 items, whatever offset and limit say"));
    }

    private static Parameter query(String name) {
        return OASFactory.createParameter().in(Parameter.In.QUERY).name(name).schema(text());
    }

    private static Schema error() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .required(List.of("object", "message"))
                .addProperty("object", word("error; auth where it is about who asks"))
                .addProperty("message", word("For programs; the set is closed"));
    }

    private static Schema word(String description) {
        return text().description(description);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static MediaType errorType() {
        return OASFactory.createMediaType().schema(OASFactory.createSchema().ref(ERROR));
    }
}
