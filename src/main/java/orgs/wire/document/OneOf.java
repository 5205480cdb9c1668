package orgs.wire.document;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text that is the word of a constant: the document lists the words, and clients need no other. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OneOf {
    /** Its constants have a method {@code word()}, or else their names in lower case are the words. */
    Class<? extends Enum<?>> value();
}
