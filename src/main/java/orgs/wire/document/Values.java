package orgs.wire.document;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The schemas of what a property can hold, by its type. */
final class Values {
    private static final Map<Class<?>, SchemaType> SIMPLE = Map.of(
            String.class, SchemaType.STRING,
            Instant.class, SchemaType.STRING,
            boolean.class, SchemaType.BOOLEAN,
            Boolean.class, SchemaType.BOOLEAN,
            int.class, SchemaType.INTEGER,
            Integer.class, SchemaType.INTEGER,
            long.class, SchemaType.INTEGER,
            Long.class, SchemaType.INTEGER);

    private static final Map<Class<?>, String> FORMATS = Map.of(
            Instant.class, "date-time",
            int.class, "int32",
            Integer.class, "int32",
            long.class, "int64",
            Long.class, "int64");

    private final Records records;

    Values(Records records) {
        this.records = records;
    }

    /** What a type can hold, as far as its own annotations and those of its elements say. */
    Schema of(AnnotatedType type) {
        Schema schema = plain(type);
        Bounds.tell(type, schema);
        return schema;
    }

    private Schema plain(AnnotatedType type) {
        Class<?> raw = raw(type.getType());
        if (Collection.class.isAssignableFrom(raw)) {
            return Parts.array(of(argument(type, 0)));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return typed(SchemaType.OBJECT).additionalPropertiesSchema(of(argument(type, 1)));
        }
        return of(raw);
    }

    /** What a class can hold. @throws IllegalStateException for one that no answer holds so far */
    Schema of(Class<?> type) {
        if (type == Object.class) {
            return OASFactory.createSchema();
        }
        if (type.isRecord()) {
            return Parts.schema(records.nameOf(type));
        }
        SchemaType simple = SIMPLE.get(type);
        if (simple == null) {
            throw new IllegalStateException("The API's document has no words for " + type);
        }
        return typed(simple).format(FORMATS.get(type));
    }

    private static AnnotatedType argument(AnnotatedType type, int index) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType of ? of.getRawType() : type);
    }

    private static Schema typed(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
