package orgs.examples;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import orgs.testing.ApiDocumentFile;

/**
 * An operation of the API's document.
 *
 * @param body the name of the schema of its body; empty where there is none, or where it has none
 * @param formats of its body; generators take the first
 * @param answered formats of its answer; none where it is a picture, whose bytes no example can show
 */
record Documented(String name, String method, String path, String body, List<String> formats, Set<String> answered) {

    static final String LINES = "application/x-ndjson";

    static List<Documented> all() {
        OpenAPI document = new OpenAPIV3Parser().read(ApiDocumentFile.PATH.toString());
        return document.getPaths().entrySet().stream()
                .flatMap(path -> path.getValue().readOperationsMap().entrySet().stream()
                        .map(operation -> new Documented(
                                operation.getValue().getOperationId(),
                                operation.getKey().name(),
                                path.getKey(),
                                body(operation.getValue()),
                                formats(operation.getValue()),
                                answered(operation.getValue()))))
                .toList();
    }

    private static List<String> formats(Operation operation) {
        return Optional.ofNullable(operation.getRequestBody())
                .map(body -> List.copyOf(body.getContent().keySet()))
                .orElse(List.of());
    }

    private static Set<String> answered(Operation operation) {
        return operation.getResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .findFirst()
                .map(response -> response.getValue().getContent())
                .map(content -> content.keySet())
                .orElse(Set.of());
    }

    private static String body(Operation operation) {
        return Optional.ofNullable(operation.getRequestBody()).stream()
                .flatMap(body -> body.getContent().values().stream())
                .flatMap(format -> Stream.ofNullable(format.getSchema().get$ref()))
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .findFirst()
                .orElse("");
    }

    /** Whether it answers a page for browsers. */
    boolean isPage() {
        return answered.contains("text/html");
    }

    /** Whether its body is a JSON object a line. */
    boolean takesLines() {
        return formats.contains(LINES);
    }

    /** Whether its body is a picture. */
    boolean takesFile() {
        return formats.contains("multipart/form-data") && formats.size() == 1;
    }
}
