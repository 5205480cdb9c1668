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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import orgs.attack.GoodRequest;

/**
 * What was sent to an operation, and what it answered, as the document shows it.
 *
 * @param parameters those of the path and of the query
 * @param body null where there is none; lines are a text, and a file is called {@code @logo.png}, as curl does
 * @param answer null where there is none, or a picture; pages and lines are a text
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
        return new Example(parameters, body(sent, steady), got.statusCode(), answer(got, steady));
    }

    private static JsonNode body(GoodRequest sent, Steady steady) {
        if (sent.body().isEmpty()) {
            return null;
        }
        if (!sent.lines().isEmpty()) {
            return MAPPER.valueToTree(lines(sent.lines(), steady));
        }
        boolean isUpload = sent.mediaType().startsWith("multipart");
        return steady.value(MAPPER.valueToTree(isUpload ? files(sent.body()) : sent.body()));
    }

    private static Map<String, String> files(Map<String, Object> body) {
        return body.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, file -> "@" + file.getValue()));
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

    private static JsonNode answer(Response got, Steady steady) {
        String type = got.contentType().split(";")[0];
        return switch (type) {
            case "text/html" -> MAPPER.valueToTree(steady.text(got.asString()));
            case Documented.LINES -> MAPPER.valueToTree(lines(got.asString(), steady));
            case "application/json" -> steady.value(json(got.asString()));
            default -> null;
        };
    }

    /** Of each type, as many as say all that there is to say. */
    private static String lines(String text, Steady steady) {
        var seen = new HashMap<String, Integer>();
        return text.lines()
                .map(Example::json)
                .filter(line -> seen.merge(line.path("type").asText(), 1, Integer::sum) <= Steady.MOST_OBJECTS)
                .map(line -> steady.value(line).toString() + '\n')
                .collect(Collectors.joining());
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
