package orgs.wire.document;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;

/** What a test has really sent to each operation, and got: {@code examples.json}, which that test writes. */
public final class Examples {
    private final Map<String, Example> byOperation = read();

    record Example(Map<String, String> parameters, Object body, int status, Object answer) {}

    private static Map<String, Example> read() {
        try (var file = Examples.class.getResourceAsStream("/document/examples.json")) {
            return new ObjectMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Shows it in an operation that there is an example of. */
    public void tell(Operation operation) {
        Optional.ofNullable(byOperation.get(operation.getOperationId())).ifPresent(example -> tell(operation, example));
    }

    private static void tell(Operation operation, Example example) {
        Stream.ofNullable(operation.getParameters())
                .flatMap(parameters -> parameters.stream())
                .filter(parameter -> example.parameters().containsKey(parameter.getName()))
                .forEach(parameter -> parameter.setExample(example.parameters().get(parameter.getName())));
        if (example.body() != null) {
            show(operation.getRequestBody().getContent(), example.body());
        }
        if (example.answer() != null) {
            show(
                    operation
                            .getResponses()
                            .getAPIResponse(String.valueOf(example.status()))
                            .getContent(),
                    example.answer());
        }
    }

    private static void show(Content content, Object example) {
        content.getMediaTypes().values().forEach(format -> format.setExample(example));
    }
}
