package orgs.wire.document;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openapitools.jackson.nullable.JsonNullable;
import orgs.wire.JsonRequest;

/** A property of a JSON object: a component of the record that is written, or read. */
record Property(Field field) {
    private static final List<Class<? extends Annotation>> NEEDED =
            List.of(NotNull.class, NotEmpty.class, NotBlank.class);

    /** Those of a record, and of the records that it shows as parts of itself. */
    static Stream<Property> of(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .map(component -> new Property(field(type, component)))
                .filter(property -> !property.isHidden())
                .flatMap(property -> property.field.isAnnotationPresent(JsonUnwrapped.class)
                        ? of(property.field.getType())
                        : Stream.of(property));
    }

    private static Field field(Class<?> type, RecordComponent component) {
        try {
            return type.getDeclaredField(component.getName());
        } catch (NoSuchFieldException everyComponentHasOne) {
            throw new IllegalStateException(everyComponentHasOne);
        }
    }

    private boolean isHidden() {
        return field.isAnnotationPresent(JsonIgnore.class) || field.isAnnotationPresent(JsonAnyGetter.class);
    }

    String name() {
        return Optional.ofNullable(field.getAnnotation(JsonProperty.class))
                .map(JsonProperty::value)
                .filter(name -> !name.isEmpty())
                .orElse(field.getName());
    }

    /** What the code says of it beside its type, for the document alone. */
    Optional<Schema> said() {
        return Optional.ofNullable(field.getAnnotation(Schema.class));
    }

    /** What it holds; a request that tells absent from null wraps that. */
    AnnotatedType held() {
        AnnotatedType type = field.getAnnotatedType();
        return isWrapped() ? ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0] : type;
    }

    private boolean isWrapped() {
        return field.getType() == JsonNullable.class;
    }

    /** Whether every answer has it. */
    boolean isAlwaysAnswered() {
        return Stream.of(field, field.getDeclaringClass())
                .flatMap(element -> Stream.ofNullable(element.getAnnotation(JsonInclude.class)))
                .map(JsonInclude::value)
                .findFirst()
                .filter(included -> included == JsonInclude.Include.NON_NULL)
                .isEmpty();
    }

    /** Whether every request needs it. */
    boolean isNeeded() {
        boolean isSaid = said().filter(Schema::required).isPresent()
                || Stream.ofNullable(field.getDeclaringClass().getAnnotation(Schema.class))
                        .flatMap(type -> Stream.of(type.requiredProperties()))
                        .anyMatch(name()::equals);
        return isSaid || NEEDED.stream().anyMatch(field::isAnnotationPresent);
    }

    /** Whether a request may hold null for it. Forms know no null. */
    boolean takesNull() {
        if (isWrapped()) {
            return !held().isAnnotationPresent(NotNull.class);
        }
        return isOrNull() || (isJson() && !isNeeded());
    }

    private boolean isJson() {
        return JsonRequest.class.isAssignableFrom(field.getDeclaringClass());
    }

    /** Whether the code says that it may be null. */
    boolean isOrNull() {
        return said().filter(Schema::nullable).isPresent();
    }
}
