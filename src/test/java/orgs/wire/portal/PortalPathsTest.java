package orgs.wire.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link PortalPaths} say of a path before a route is found, the routes say too. */
class PortalPathsTest {
    private record Route(String method, String path, boolean isPublic) {
        static Stream<Route> of(Method resource) {
            String path = path(resource.getDeclaringClass()) + path(resource);
            return Stream.of(resource.getAnnotations())
                    .map(Annotation::annotationType)
                    .flatMap(type -> Stream.ofNullable(type.getAnnotation(HttpMethod.class)))
                    .map(verb -> new Route(verb.value(), path, resource.isAnnotationPresent(PermitAll.class)));
        }

        private static String path(AnnotatedElement declared) {
            return Optional.ofNullable(declared.getAnnotation(Path.class))
                    .map(Path::value)
                    .orElse("");
        }
    }

    private final List<Route> routes = new ClassFileImporter()
            .importPackages(PortalPaths.class.getPackageName()).stream()
                    .filter(type -> type.isAnnotatedWith(Path.class))
                    .map(JavaClass::reflect)
                    .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                    .flatMap(Route::of)
                    .toList();

    @Test
    void everyRouteIsWhereTheApiAnswers() {
        assertTrue(routes.size() >= 25, "routes are found");
        routes.forEach(route -> assertTrue(PortalPaths.contain(route.path()), route.path()));
    }

    @Test
    void thosePathsArePublicWhoseRoutesAre() {
        routes.forEach(route ->
                assertEquals(route.isPublic(), PortalPaths.isPublic(route.method(), route.path()), route.toString()));
        var open = new TreeSet<String>();
        routes.stream().filter(Route::isPublic).map(Route::path).forEach(open::add);
        assertEquals(3, open.size(), open.toString());
    }

    @Test
    void whatIsNoRouteIsNotPublic() {
        Stream.of("", "/slug", "/slug/logo", "/slug/x/logo/y", "/x/logo/y", "/invite", "/invite/x/y")
                .forEach(path -> assertFalse(PortalPaths.isPublic("GET", PortalPaths.ORGANIZATIONS + path), path));
    }
}
