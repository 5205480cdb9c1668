package orgs.wire.spa;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import orgs.access.Roles;
import orgs.wire.PlainText;

/** A role name: any text that is not blank. */
@Documented
@Constraint(validatedBy = {})
@NotBlank
@Size(max = Roles.MAX_LENGTH)
@PlainText
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface RoleName {
    /** How many role names one request may hold. */
    int MAX_COUNT = 100;

    String message() default "Invalid role name";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
