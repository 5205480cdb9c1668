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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.text.WebAddress;

/** The address of a website, as {@link WebAddress} has it, or null. */
@Documented
@Schema(format = "uri")
@Constraint(validatedBy = Website.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface Website {
    String message() default OrganizationRules.WEBSITE;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<Website, String> {
        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || WebAddress.isValid(text);
        }
    }
}
