package orgs.wire.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** An operation as the document describes it, and the route that answers it. */
public record Described(String path, PathItem.HttpMethod verb, Operation operation, Route route) {

    /** All operations of a document. @throws IllegalStateException for one that no route answers */
    public static List<Described> all(OpenAPI document, Routes routes) {
        return document.getPaths().getPathItems().entrySet().stream()
                .flatMap(path -> path.getValue().getOperations().entrySet().stream()
                        .map(operation -> new Described(
                                path.getKey(),
                                operation.getKey(),
                                operation.getValue(),
                                routes.of(operation.getKey(), path.getKey()))))
                .toList();
    }

    public boolean isIn(Chapter chapter) {
        return route.chapter() == chapter;
    }

    /** Whether it only reads. */
    public boolean isRead() {
        return verb == PathItem.HttpMethod.GET || verb == PathItem.HttpMethod.HEAD;
    }

    /** Whether its path names something that there may be or not. */
    public boolean namesSomething() {
        return path.contains("{");
    }

    /** Those of its parameters that stand in the query. */
    public Stream<Parameter> query() {
        return Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .filter(parameter -> parameter.getIn() == Parameter.In.QUERY);
    }

    /** Says what parameters of the query hold where the route does not list their words; the code reads all as text. */
    public void tellQuery(Map<String, Supplier<Schema>> schemas) {
        query().filter(parameter -> parameter.getSchema().getEnumeration() == null)
                .forEach(parameter -> Optional.ofNullable(schemas.get(parameter.getName()))
                        .ifPresent(schema -> parameter.setSchema(schema.get())));
    }
}
