package orgs.wire.document;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** The methods that answer the operations of the document. */
public final class Routes {
    private final Map<String, Method> methods = new HashMap<>();

    /** Those of all resources that are not only for development. */
    public Routes(IndexView index) {
        index.getAnnotations(DotName.createSimple(Path.class)).stream()
                .filter(path -> path.target().kind() == org.jboss.jandex.AnnotationTarget.Kind.CLASS)
                .map(path -> Classes.load(path.target().asClass()))
                .forEach(this::add);
    }

    private void add(Class<?> resource) {
        Stream.of(resource.getDeclaredMethods()).forEach(method -> verb(method)
                .ifPresent(verb -> methods.put(key(verb, path(resource) + path(method)), method)));
    }

    private static Optional<String> verb(Method method) {
        return Stream.of(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .flatMap(Stream::ofNullable)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Path.class))
                .map(path -> '/' + path.value().replaceAll("^/|/$", ""))
                .orElse("");
    }

    private static String key(String verb, String path) {
        return verb + ' ' + path;
    }

    /** @throws IllegalStateException for an operation that no resource answers */
    public Route of(PathItem.HttpMethod verb, String path) {
        return Optional.ofNullable(methods.get(key(verb.name(), path)))
                .map(Route::new)
                .orElseThrow(() -> new IllegalStateException("Nothing answers " + key(verb.name(), path)));
    }
}
