package orgs.wire.document;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The sentences of the document: what has none of its own gets the one that {@code words.properties} has for it. */
public final class Words {
    private static final String ANYWHERE = "*";
    private static final String PARAMETER = "parameter";

    private final Properties sentences = new Properties();

    public Words() {
        try (var file = new InputStreamReader(
                Words.class.getResourceAsStream("/document/words.properties"), StandardCharsets.UTF_8)) {
            sentences.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Describes schemas, properties and parameters. */
    public void tell(OpenAPI document) {
        document.getComponents().getSchemas().forEach(this::tell);
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(operation -> Stream.ofNullable(operation.getParameters()))
                .flatMap(parameters -> parameters.stream())
                .forEach(parameter -> tell(
                        parameter.getDescription(), parameter::setDescription, PARAMETER + '.' + parameter.getName()));
    }

    private void tell(String name, Schema schema) {
        tell(schema.getDescription(), schema::setDescription, name);
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((property, held) -> tell(name, property, held));
        }
    }

    /** What a property refers to has a sentence already, and there is no room for another. */
    private void tell(String schema, String name, Schema property) {
        if (property.getRef() == null) {
            tell(property.getDescription(), property::setDescription, schema + '.' + name, ANYWHERE + '.' + name);
        }
    }

    private void tell(String said, Consumer<String> describe, String... keys) {
        if (said == null) {
            Stream.of(keys)
                    .flatMap(key -> Optional.ofNullable(sentences.getProperty(key)).stream())
                    .findFirst()
                    .ifPresent(describe);
        }
    }
}
