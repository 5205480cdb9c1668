package orgs.wire;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Collection;
import java.util.Map;
import orgs.organization.Metadata;
import orgs.text.StorableText;

/** A JSON object that can be kept with an organization: every text in it is {@link PlainText}, every number is finite, it is
 * not nested without end, and not larger than {@link Metadata#MAX_BYTES}. */
@Documented
@Constraint(validatedBy = PlainJson.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainJson {
    int MAX_DEPTH = 32;

    String message() default
            "Invalid input: control characters, an infinite number, too deep nesting, or more than 16 KB";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<PlainJson, Map<?, ?>> {
        @Override
        public boolean isValid(Map<?, ?> object, ConstraintValidatorContext context) {
            return isPlain(object, MAX_DEPTH) && Metadata.fits(object);
        }

        private static boolean isPlain(Object value, int depth) {
            if (depth == 0) {
                return false;
            }
            if (value instanceof Map<?, ?> object) {
                return object.entrySet().stream()
                        .allMatch(entry -> StorableText.isStorable((String) entry.getKey())
                                && isPlain(entry.getValue(), depth - 1));
            }
            if (value instanceof Collection<?> items) {
                return items.stream().allMatch(item -> isPlain(item, depth - 1));
            }
            if (value instanceof Double number) { // 1e400 is read as infinite, and would be stored as a text
                return Double.isFinite(number);
            }
            return !(value instanceof String text) || StorableText.isStorable(text);
        }
    }
}
