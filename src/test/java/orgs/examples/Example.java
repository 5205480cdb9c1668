package orgs.examples;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import orgs.attack.GoodRequest;

/**
 * What was sent to an operation, and what it answered, as the document shows it.
 *
 * @param parameters those of the path and of the query
 * @param body null where there is none, or a file
 * @param answer null where there is none, or a file
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Example(SortedMap<String, String> parameters, JsonNode body, int status, JsonNode answer) {
    private static final Path FILE = Path.of("src", "main", "resources", "document", "examples.json");
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Those that are kept with the code, by the name of the operation. */
    static SortedMap<String, Example> kept() {
        try {
            return MAPPER.readValue(FILE.toFile(), new TypeReference<TreeMap<String, Example>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void keep(SortedMap<String, Example> examples) {
        try {
            Files.writeString(FILE, MAPPER.writeValueAsString(examples) + '\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param begin when the test began, which is the present in every example */
    static Example of(GoodRequest sent, Response got, Instant begin) {
        var steady = new Steady(begin);
        var parameters = new TreeMap<String, String>();
        sent.parameters().forEach((name, value) -> parameters.put(name, steady.text(value)));
        JsonNode body = sent.body().isEmpty() || sent.mediaType().startsWith("multipart")
                ? null
                : steady.value(MAPPER.valueToTree(sent.body()));
        return new Example(parameters, body, got.statusCode(), steady.value(answer(got)));
    }

    /** What does not differ from run to run, and stays the same as long as the operation does. */
    String form() {
        return parameters.keySet() + " " + names(body) + " " + status + (answer == null ? "" : " with an answer");
    }

    private static Set<String> names(JsonNode body) {
        var names = new TreeSet<String>();
        Optional.ofNullable(body).ifPresent(object -> object.fieldNames().forEachRemaining(names::add));
        return names;
    }

    private static JsonNode answer(Response got) {
        if (got.contentType().startsWith("text/html")) {
            return MAPPER.valueToTree(got.asString());
        }
        try {
            return got.contentType().startsWith("application/json") ? MAPPER.readTree(got.asString()) : null;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
