package orgs.wire.document;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.stream.Stream;

/** The method that answers an operation, and what it says by its annotations. */
public record Route(Method method) {

    /** The part of the document that it is in. */
    public Chapter chapter() {
        return Chapter.of(method.getDeclaringClass());
    }

    /** Whether anybody may ask; {@code @PermitAll} of a method counts before what its resource says. */
    public boolean isPublic() {
        return method.isAnnotationPresent(PermitAll.class)
                || method.getDeclaringClass().isAnnotationPresent(PermitAll.class);
    }

    /** Whether only system administrators may ask. */
    public boolean isForAdministrators() {
        return all(RolesAllowed.class).findAny().isPresent();
    }

    /** The annotations of a kind: those of the method, then those of its resource. */
    public <A extends Annotation> Stream<A> all(Class<A> kind) {
        return Stream.of(method, method.getDeclaringClass())
                .flatMap(element -> Stream.of(element.getAnnotationsByType(kind)));
    }
}
