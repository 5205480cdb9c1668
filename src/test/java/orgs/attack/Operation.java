package orgs.attack;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import orgs.testing.ApiDocumentFile;

/** An operation of the API's document: its method, its path with {@code {names}}, the names of its query and the schemas of its body by media type. */
record Operation(String method, String path, List<String> query, Map<String, Schema<?>> bodies) {

    /** All operations of the document, in its order. */
    static List<Operation> all() {
        var options = new ParseOptions();
        options.setResolve(true);
        options.setResolveFully(true);
        OpenAPI document = new OpenAPIV3Parser().read(ApiDocumentFile.PATH.toString(), null, options);
        var operations = new ArrayList<Operation>();
        document.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((method, operation) -> operations.add(of(method, path, operation))));
        return operations;
    }

    private static Operation of(PathItem.HttpMethod method, String path, io.swagger.v3.oas.models.Operation operation) {
        var query = Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .filter(parameter -> parameter.getIn().equals("query"))
                .map(Parameter::getName)
                .toList();
        return new Operation(method.name(), path, query, bodies(operation.getRequestBody()));
    }

    private static Map<String, Schema<?>> bodies(RequestBody body) {
        var bodies = new LinkedHashMap<String, Schema<?>>();
        Stream.ofNullable(body)
                .map(RequestBody::getContent)
                .map(Content::entrySet)
                .flatMap(types -> types.stream())
                .forEach(type -> bodies.put(type.getKey(), type.getValue().getSchema()));
        return bodies;
    }

    @Override
    public String toString() {
        return method + ' ' + path;
    }
}
