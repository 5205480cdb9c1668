package orgs.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A route whose body {@link RequestBodyFilter} leaves alone, because the framework binds its form: files go to the disk as they come, and are too large for
 * the memory.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface FrameworkReadsBody {}
