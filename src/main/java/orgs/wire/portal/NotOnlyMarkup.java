package orgs.wire.portal;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text of which something is left without its markup, or null. */
@Documented
@Constraint(validatedBy = NotOnlyMarkup.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface NotOnlyMarkup {
    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<NotOnlyMarkup, String> {
        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || !MarkupRemover.of(text).isEmpty();
        }
    }
}
