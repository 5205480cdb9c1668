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
import orgs.text.Length;

/** How many characters a text has, an emoji counted as one; null is none to count. */
@Documented
@Constraint(validatedBy = Characters.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface Characters {
    int min() default 0;

    int max();

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<Characters, String> {
        private Length bounds;

        @Override
        public void initialize(Characters said) {
            bounds = new Length(said.min(), said.max());
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || bounds.fits(text);
        }
    }
}
