package orgs.attack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.swagger.v3.oas.models.media.Schema;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import orgs.wire.portal.Pictures;

/** A request for an operation, with everything that it says. */
record Attempt(Operation operation, String mediaType, Map<Field, String> values) {
    private static final String JSON = "application/json";
    private static final String MULTIPART = "multipart/form-data";
    private static final String LINES = "application/x-ndjson";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The same with another value in one place. */
    Attempt with(Field field, String value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(field, value);
        return new Attempt(operation, mediaType, changed);
    }

    Response send(RequestSpecification request) {
        request.pathParams(of(Field.Place.PATH)).queryParams(of(Field.Place.QUERY));
        switch (mediaType) {
            case "" -> {
                // nothing to say
            }
            case JSON -> request.contentType(ContentType.JSON).body(json());
            case LINES -> request.contentType(LINES).body(lines().getBytes(StandardCharsets.UTF_8));
            case MULTIPART -> request.multiPart("logo", "logo.png", Pictures.png(1, 1), "image/png");
            default -> request.contentType(mediaType).formParams(of(Field.Place.BODY));
        }
        return request.request(operation.method(), operation.path());
    }

    /** The path, as it stands in a request. */
    String path() {
        String path = operation.path();
        for (var value : of(Field.Place.PATH).entrySet()) {
            path = path.replace('{' + value.getKey() + '}', value.getValue());
        }
        return path;
    }

    /** The query with its question mark, as it stands in a request. */
    String query() {
        return of(Field.Place.QUERY).entrySet().stream()
                .map(value -> value.getKey() + '=' + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** The body as JSON; empty where there is none. */
    String json() {
        try {
            return mediaType.isEmpty() ? "" : MAPPER.writeValueAsString(body());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the body says, as JSON has it. */
    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        of(Field.Place.BODY).forEach((name, value) -> body.put(name, written(name, value)));
        return body;
    }

    /** The body where it is an object a line; empty where there is none. */
    String lines() {
        return values.getOrDefault(Field.LINES, "");
    }

    private Object written(String name, String value) {
        var properties = operation.bodies().get(mediaType).getProperties();
        Schema<?> property = properties == null ? null : properties.get(name);
        String type = property == null ? null : property.getType();
        return switch (type == null ? "" : type) {
            case "array" -> List.of(written(value));
            case "boolean" -> Boolean.valueOf(value);
            default -> written(value);
        };
    }

    /** A text, or the object that it spells. */
    private static Object written(String value) {
        try {
            return value.startsWith("{") ? MAPPER.readTree(value) : value;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> of(Field.Place place) {
        var found = new LinkedHashMap<String, String>();
        values.forEach((field, value) -> {
            if (field.place() == place) {
                found.put(field.name(), value);
            }
        });
        return found;
    }
}
