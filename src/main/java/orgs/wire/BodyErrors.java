package orgs.wire;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells, in the dialect that was spoken to, what is wrong with a request body. */
public class BodyErrors {

    @ServerExceptionMapper
    public Response invalid(InvalidBodyException invalid, UriInfo uri) {
        return answer(invalid.issues(), uri);
    }

    /** The body could be read; what its fields are may not be. */
    @ServerExceptionMapper
    public Response violated(ConstraintViolationException violated, UriInfo uri) {
        return answer(
                violated.getConstraintViolations().stream()
                        .map(BodyErrors::issue)
                        .toList(),
                uri);
    }

    private static Response answer(List<Issue> issues, UriInfo uri) {
        return Dialect.of(uri.getPath()).invalid(issues);
    }

    private static Issue issue(ConstraintViolation<?> violation) {
        var path = new ArrayList<>();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                path.add(node.getIndex());
            }
            if (isField(node)) {
                path.add(node.getName());
            }
        }
        return new Issue("invalid_value", path, violation.getMessage(), violation.getInvalidValue());
    }

    /** The path begins with the resource's method and its parameter, and calls what a container holds {@code <list element>}. */
    private static boolean isField(Path.Node node) {
        return node.getKind() == ElementKind.PROPERTY && node.getName() != null;
    }
}
