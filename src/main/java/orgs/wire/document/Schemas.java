package orgs.wire.document;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import orgs.wire.JsonRequest;

/** The schemas of the records, read from the records: what there always is, what may be null, and what a value may be. */
public final class Schemas {
    private static final String REFERENCE = "#/components/schemas/";

    private final Records records;
    private final Values values;

    public Schemas(Records records) {
        this.records = records;
        values = new Values(records);
    }

    /** Puts them in the place of those that the scanner made, in the order of their names. Every reference has its final name already. */
    public void putInto(OpenAPI document) {
        Set<String> bodies = bodies(document);
        var schemas = new TreeMap<String, Schema>();
        for (String scanned : document.getComponents().getSchemas().keySet()) {
            records.of(scanned).ifPresent(type -> {
                String name = records.nameOf(type);
                boolean isRequested = bodies.contains(REFERENCE + name) || JsonRequest.class.isAssignableFrom(type);
                schemas.put(name, isRequested ? requested(type) : answered(type));
            });
        }
        document.getComponents().setSchemas(schemas);
    }

    private static Set<String> bodies(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(operation -> Stream.ofNullable(operation.getRequestBody()))
                .flatMap(body -> body.getContent().getMediaTypes().values().stream())
                .flatMap(media -> Stream.ofNullable(media.getSchema()))
                .flatMap(schema -> Stream.ofNullable(schema.getRef()))
                .collect(Collectors.toSet());
    }

    private Schema answered(Class<?> type) {
        Schema schema = object(type, Property.of(type).filter(Property::isAlwaysAnswered));
        Property.of(type)
                .forEach(property -> schema.addProperty(
                        property.name(), property.isOrNull() ? orNull(value(property)) : value(property)));
        return schema;
    }

    private Schema requested(Class<?> type) {
        Schema schema = object(type, Property.of(type).filter(Property::isNeeded));
        Property.of(type)
                .forEach(property -> schema.addProperty(
                        property.name(), property.takesNull() ? orNull(value(property)) : value(property)));
        return schema;
    }

    private static Schema object(Class<?> type, Stream<Property> required) {
        Schema schema = OASFactory.createSchema().addType(SchemaType.OBJECT);
        List<String> names = required.map(Property::name).toList();
        schema.setRequired(names.isEmpty() ? null : names);
        Said.tell(type.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class), schema);
        return schema;
    }

    private Schema value(Property property) {
        Schema schema = property.said()
                .<Class<?>>map(org.eclipse.microprofile.openapi.annotations.media.Schema::implementation)
                .filter(type -> type != Void.class)
                .map(values::of)
                .orElseGet(() -> values.of(property.held()));
        Bounds.tell(property.field(), schema);
        Optional.ofNullable(property.field().getAnnotation(OneOf.class))
                .ifPresent(words -> schema.setEnumeration(words(words.value())));
        property.said().ifPresent(said -> Said.tell(said, schema));
        return schema;
    }

    private static List<Object> words(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants()).map(Schemas::word).toList();
    }

    private static Object word(Enum<?> constant) {
        try {
            Method word = constant.getDeclaringClass().getMethod("word");
            return word.invoke(constant);
        } catch (ReflectiveOperationException wordless) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
    }

    /** A reference has no room for more, so it is wrapped. */
    private static Schema orNull(Schema schema) {
        if (schema.getRef() != null) {
            return OASFactory.createSchema()
                    .addType(SchemaType.OBJECT)
                    .addType(SchemaType.NULL)
                    .addAllOf(schema);
        }
        if (schema.getEnumeration() != null) {
            schema.addEnumeration(null);
        }
        return schema.addType(SchemaType.NULL);
    }
}
