package orgs.wire.portal;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import orgs.logo.PictureFormat;

/** What the OpenAPI document says of all operations of this API alike: who may ask, that bodies come in two formats, and how it refuses. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PortalDocument implements OASFilter {
    private static final String API = "Portal API";
    private static final String ERROR = "PortalError";

    /** The answer that is a picture. */
    static final String LOGO = "PortalLogo";

    private static final String JSON = "application/json";
    private static final String UPLOAD = "multipart/form-data";
    private static final List<String> CREDENTIALS = List.of("bearer", "cookie");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().addSchema(ERROR, error());
        document.getComponents().addResponse(ERROR, refusal());
        document.getComponents().addResponse(LOGO, logo());
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> {
                    if (operation.getTags() != null && operation.getTags().contains(API)) {
                        complete(operation, method, PortalPaths.isPublic(method.name(), path));
                    }
                }));
    }

    private static void complete(Operation operation, PathItem.HttpMethod method, boolean isPublic) {
        operation
                .getResponses()
                .addAPIResponse("default", method == PathItem.HttpMethod.HEAD ? withoutBody() : refused())
                .removeAPIResponse("400"); // has no body when the framework adds it
        operation.getResponses().getAPIResponses().values().stream()
                .filter(response -> response.getRef() != null)
                .forEach(response -> response.setDescription(null)); // what it refers to has one
        if (!isPublic) {
            operation.setSecurity(CREDENTIALS.stream()
                    .map(scheme -> OASFactory.createSecurityRequirement().addScheme(scheme))
                    .toList());
        }
        if (operation.getRequestBody() != null) {
            Content content = operation.getRequestBody().getContent();
            if (content.hasMediaType(JSON)) {
                content.addMediaType("application/x-www-form-urlencoded", content.getMediaType(JSON));
            }
            if (content.hasMediaType(UPLOAD)) {
                content.addMediaType(UPLOAD, OASFactory.createMediaType().schema(upload()));
                content.removeMediaType("*/*"); // only so that what is no upload is told what is missing
            }
        }
    }

    private static APIResponse logo() {
        Content content = OASFactory.createContent();
        Stream.of(PictureFormat.values())
                .forEach(format -> content.addMediaType(
                        format.mediaType(), OASFactory.createMediaType().schema(text().format("binary"))));
        return OASFactory.createAPIResponse().description("The picture").content(content);
    }

    private static Schema upload() {
        return object().required(List.of("logo")).addProperty("logo", text().format("binary"));
    }

    private static APIResponse refused() {
        return OASFactory.createAPIResponse().ref(ERROR);
    }

    private static APIResponse withoutBody() {
        return OASFactory.createAPIResponse().description("Refused");
    }

    private static APIResponse refusal() {
        return OASFactory.createAPIResponse()
                .description("Refused; the error says why")
                .content(OASFactory.createContent()
                        .addMediaType(
                                JSON,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(ERROR))));
    }

    private static Schema error() {
        var field = object().addProperty("type", text())
                .addProperty("value", text().description("As it was read"))
                .addProperty("msg", text())
                .addProperty("path", text().description("The name of the field"))
                .addProperty("location", text());
        return object().required(List.of("error"))
                .addProperty("error", text())
                .addProperty("message", text().description("More, where there is more to say"))
                .addProperty(
                        "details",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(field)
                                .description("Every rule that a field breaks"))
                .addProperty("retryAfter", text().description("How long to wait, for people"));
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
