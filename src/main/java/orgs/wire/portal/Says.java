package orgs.wire.portal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import orgs.refusal.Refusal;

/**
 * How a route words a refusal where it does not speak as {@link PortalErrors} does. On a resource it holds for all of its routes that have no words of their own
 * for that refusal. {@link RouteErrors} reads it, so the resource is registered for reflection, and this type is public for the proxies of the executable.
 */
@Documented
@Repeatable(Says.List.class)
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Says {
    /** What is refused. */
    Refusal on();

    int status() default 400;

    String error();

    /** Several of them. */
    @Documented
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {
        Says[] value();
    }
}
