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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.organization.LogoUrl;

/** The address of a picture; see {@link LogoUrl}. */
@Documented
@Schema(format = "uri", pattern = "^[hH][tT][tT][pP][sS]?://.")
@Constraint(validatedBy = WebPicture.Check.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface WebPicture {
    String message() default "Invalid input: expected an address that begins with http:// or https://";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<WebPicture, String> {
        @Override
        public boolean isValid(String address, ConstraintValidatorContext context) {
            return address == null || LogoUrl.isValid(address);
        }
    }
}
