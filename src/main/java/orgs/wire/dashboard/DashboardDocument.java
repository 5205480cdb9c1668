package orgs.wire.dashboard;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** What the OpenAPI document says of all operations of this API alike: that bodies come in three formats, and how it refuses. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DashboardDocument implements OASFilter {
    private static final String API = "Dashboard API";
    private static final String ERROR = "DashboardError";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().addSchema(ERROR, error());
        document.getComponents()
                .addResponse(
                        ERROR,
                        OASFactory.createAPIResponse()
                                .description("Refused; the message says why")
                                .content(OASFactory.createContent().addMediaType("application/json", errorType())));
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation ->
                        operation.getTags() != null && operation.getTags().contains(API))
                .forEach(DashboardDocument::complete);
    }

    private static void complete(Operation operation) {
        operation
                .getResponses()
                .addAPIResponse("default", OASFactory.createAPIResponse().ref(ERROR))
                .removeAPIResponse("400"); // has no body when the framework adds it
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> parameter.setSchema(text()));
        }
        if (operation.getRequestBody() != null) {
            Content content = operation.getRequestBody().getContent();
            MediaType form = content.getMediaType(Media.FORM);
            form.getSchema().addType(Schema.SchemaType.OBJECT);
            List.copyOf(form.getSchema().getProperties().keySet())
                    .forEach(name -> form.getSchema().addProperty(name, text()));
            content.addMediaType("multipart/form-data", form).addMediaType("application/json", form);
        }
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
