package orgs.wire;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Says in the OpenAPI document that every refusal has the header, and lists its words. Runs when the others have said
 * how each API refuses.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = RefusalDocument.LAST)
public class RefusalDocument implements OASFilter {
    static final int LAST = 0;
    private static final String COMPONENT = "OrgsRefusal";
    private static final String TO_RESPONSES = "#/components/responses/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var components = document.getComponents();
        components.addSchema("Refusal", words()).addHeader(COMPONENT, header());
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().entrySet().stream())
                .filter(RefusalDocument::isRefusal)
                .map(response -> itself(response.getValue(), components))
                .filter(response -> !isPage(response))
                .forEach(response -> response.addHeader(
                        RefusalHeader.NAME, OASFactory.createHeader().ref(COMPONENT)));
    }

    private static boolean isRefusal(Map.Entry<String, APIResponse> response) {
        return Stream.of("default", "4", "5").anyMatch(response.getKey()::startsWith);
    }

    private static APIResponse itself(APIResponse response, Components components) {
        return response.getRef() == null
                ? response
                : components.getResponses().get(response.getRef().substring(TO_RESPONSES.length()));
    }

    /** Pages are for people, and belong to no API. */
    private static boolean isPage(APIResponse response) {
        return response.getContent() != null && response.getContent().hasMediaType("text/html");
    }

    private static Header header() {
        return OASFactory.createHeader()
                .description("The reason, in one vocabulary for all APIs (docs/refusals.md)")
                .required(true)
                .schema(OASFactory.createSchema().ref("Refusal"));
    }

    private static Schema words() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description("Why a request is refused; the set is closed, and grows with a minor version")
                .enumeration(RefusalHeader.vocabulary().stream()
                        .map(Object.class::cast)
                        .toList());
    }
}
