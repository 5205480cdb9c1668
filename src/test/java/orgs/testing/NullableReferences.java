package orgs.testing;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A reference that may be null is written in OpenAPI 3.0 as {@code nullable} beside an {@code allOf} of one. Every
 * generator reads it so; the validator takes the referred schema by its word and allows no null.
 */
final class NullableReferences {
    private static final String REFERENCE = "#/components/schemas/";

    private NullableReferences() {}

    /** Makes each of them a reference to a schema of its own that may be null. */
    static void spellOut(OpenAPI document) {
        Components components = document.getComponents();
        List.copyOf(components.getSchemas().values()).stream()
                .filter(schema -> schema.getProperties() != null)
                .forEach(schema -> properties(schema).forEach(property -> spellOut(property, components)));
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> operation.getResponses().values().stream())
                .flatMap(response -> Stream.ofNullable(response.getContent()))
                .flatMap(content -> content.values().stream())
                .forEach(media -> spellOut(media.getSchema(), components));
    }

    @SuppressWarnings("unchecked")
    private static List<Schema<?>> properties(Schema<?> schema) {
        return List.copyOf(((Map<String, Schema<?>>) (Map<?, ?>) schema.getProperties()).values());
    }

    private static void spellOut(Schema<?> schema, Components components) {
        if (Boolean.TRUE.equals(schema.getNullable()) && schema.getAllOf() != null) {
            String name = schema.getAllOf().get(0).get$ref().substring(REFERENCE.length());
            Schema<?> referred = components.getSchemas().get(name);
            Schema<?> orNull = new ObjectSchema();
            orNull.setNullable(true);
            orNull.setRequired(referred.getRequired());
            orNull.setProperties(referred.getProperties());
            components.addSchemas(name + "OrNull", orNull);
            schema.setAllOf(null);
            schema.setNullable(null);
            schema.setType(null);
            schema.set$ref(REFERENCE + name + "OrNull");
        }
    }
}
