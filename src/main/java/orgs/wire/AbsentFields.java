package orgs.wire;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.openapitools.jackson.nullable.JsonNullable;

/**
 * A field of a request that tells absent from null is a {@link JsonNullable} for us alone: the OpenAPI document shows what
 * it holds.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class AbsentFields implements OASFilter {
    private static final String WRAPPER = JsonNullable.class.getSimpleName();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        for (Schema schema : schemas.values()) {
            if (schema.getProperties() != null) {
                var fields = new LinkedHashMap<>(schema.getProperties());
                fields.replaceAll((name, field) -> isWrapper(field) ? held(schemas, field) : field);
                schema.setProperties(fields);
            }
        }
        schemas.keySet().stream()
                .filter(name -> name.startsWith(WRAPPER))
                .toList()
                .forEach(document.getComponents()::removeSchema);
    }

    private static boolean isWrapper(Schema field) {
        return field.getRef() != null && name(field).startsWith(WRAPPER);
    }

    private static Schema held(Map<String, Schema> schemas, Schema field) {
        return schemas.get(name(field)).getProperties().get("value");
    }

    private static String name(Schema field) {
        return field.getRef().substring(field.getRef().lastIndexOf('/') + 1);
    }
}
