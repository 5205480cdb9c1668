package orgs.config;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An origin as browsers send it. No {@code *} and no regular expression, which Quarkus would take: every page of the web could
 * then act with its visitors' credentials.
 */
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = "[a-z][a-z0-9+.-]*://[^\\s/?#@*]+")
@ReportAsSingleViolation
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ExactOrigin {
    String message() default "must name origins to the letter, such as https://app.example.com, without * or a path";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
