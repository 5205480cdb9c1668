package orgs.wire.spa;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import orgs.organization.Metadata;

/** A JSON object that can be kept with an organization; see {@link Metadata}. */
@Documented
@Constraint(validatedBy = SmallJson.Check.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface SmallJson {
    String message() default
            "Invalid input: control characters, an infinite number, too deep nesting, or more than 16 KB";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<SmallJson, Map<?, ?>> {
        @Override
        public boolean isValid(Map<?, ?> object, ConstraintValidatorContext context) {
            return object == null || Metadata.isValid(object);
        }
    }
}
