package orgs.wire.document;

import jakarta.validation.Constraint;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Tells in a schema what Bean Validation checks, so that the two cannot differ. */
final class Bounds {
    private static final String WORDS = "\\w+(\\|\\w+)*";
    private static final String NOT_BLANK = "\\S";

    private Bounds() {}

    /** Constraints that are made of others count as these; one of ours may say by {@code @Schema} what it is in JSON. */
    static void tell(AnnotatedElement element, Schema schema) {
        for (Annotation annotation : element.getAnnotations()) {
            Class<? extends Annotation> kind = annotation.annotationType();
            if (kind.isAnnotationPresent(Constraint.class)) {
                Said.tell(kind.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class), schema);
                tell(kind, schema);
                tell(annotation, schema);
            }
        }
    }

    private static void tell(Annotation constraint, Schema schema) {
        if (constraint instanceof NotBlank) {
            atLeast(1, schema);
            schema.setPattern(NOT_BLANK);
        } else if (constraint instanceof NotEmpty) {
            atLeast(1, schema);
        } else if (constraint instanceof Pattern pattern) {
            tell(pattern.regexp(), schema);
        } else if (has(constraint, "max")) {
            atLeast(number(constraint, "min"), schema);
            atMost(number(constraint, "max"), schema);
        }
    }

    /** A choice of words is one; Java's own kinds of expressions mean nothing elsewhere. */
    private static void tell(String expression, Schema schema) {
        if (expression.matches(WORDS)) {
            schema.setEnumeration(List.<Object>copyOf(List.of(expression.split("\\|"))));
        } else if (schema.getPattern() == null && !expression.startsWith("(?")) {
            schema.setPattern("^" + expression + "$");
        }
    }

    private static void atLeast(int least, Schema schema) {
        if (least > 0 && isText(schema)) {
            schema.setMinLength(least);
        } else if (least > 0) {
            schema.setMinItems(least);
        }
    }

    private static void atMost(int most, Schema schema) {
        if (most < Integer.MAX_VALUE && isText(schema)) {
            schema.setMaxLength(most);
        } else if (most < Integer.MAX_VALUE) {
            schema.setMaxItems(most);
        }
    }

    private static boolean isText(Schema schema) {
        return schema.getType().contains(SchemaType.STRING);
    }

    private static boolean has(Annotation constraint, String member) {
        return Stream.of(constraint.annotationType().getDeclaredMethods())
                .anyMatch(method -> method.getName().equals(member) && method.getReturnType() == int.class);
    }

    private static int number(Annotation constraint, String member) {
        try {
            var method = constraint.annotationType().getDeclaredMethod(member);
            method.setAccessible(true); // constraints of one API are seen by nobody else
            return (int) method.invoke(constraint);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException broken) {
            throw new IllegalStateException("A constraint with max has min: " + constraint, broken);
        }
    }
}
