package orgs.wire.spa;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** JSON objects that a schema allows, each with one property at a bound of it, and that it forbids, each for one reason. */
final class Bodies {
    private Bodies() {}

    static List<Map<String, Object>> allowed(Schema<?> schema) {
        var bodies = new ArrayList<Map<String, Object>>();
        bodies.add(plain(schema));
        schema.getProperties().forEach((name, property) -> {
            for (Object value : allowedValues(property)) {
                bodies.add(with(schema, name, value));
            }
        });
        return bodies;
    }

    static List<Map<String, Object>> forbidden(Schema<?> schema) {
        var bodies = new ArrayList<Map<String, Object>>();
        for (String name : required(schema)) {
            var body = plain(schema);
            body.remove(name);
            bodies.add(body);
        }
        if (schema.getMinProperties() != null) {
            bodies.add(Map.of());
        }
        schema.getProperties().forEach((name, property) -> {
            for (Object value : forbiddenValues(property)) {
                bodies.add(with(schema, name, value));
            }
        });
        return bodies;
    }

    /** What is required, or else the first that there is. */
    private static Map<String, Object> plain(Schema<?> schema) {
        var body = new LinkedHashMap<String, Object>();
        schema.getProperties().forEach((name, property) -> {
            boolean isFirst = schema.getMinProperties() != null && body.isEmpty();
            if (required(schema).contains(name) || isFirst) {
                body.put(name, plainValue(property));
            }
        });
        return body;
    }

    private static List<String> required(Schema<?> schema) {
        return schema.getRequired() == null ? List.of() : schema.getRequired();
    }

    private static Map<String, Object> with(Schema<?> schema, String name, Object value) {
        var body = plain(schema);
        body.put(name, value);
        return body;
    }

    private static Object plainValue(Schema<?> schema) {
        return switch (schema.getType()) {
            case "array" -> List.of(plainValue(schema.getItems()));
            case "object" -> Map.of("a", 1);
            case "boolean" -> true;
            case "integer" -> 1;
            default -> plainText(schema);
        };
    }

    private static String plainText(Schema<?> schema) {
        if (schema.getEnum() != null) {
            return (String) schema.getEnum().get(0);
        }
        if ("email".equals(schema.getFormat())) {
            return "a" + UUID.randomUUID() + "@example.org";
        }
        return "uri".equals(schema.getFormat())
                ? "https://example.org/a"
                : UUID.randomUUID().toString();
    }

    private static List<Object> allowedValues(Schema<?> schema) {
        var values = new ArrayList<Object>();
        if (Boolean.TRUE.equals(schema.getNullable())) {
            values.add(null);
        }
        if (schema.getEnum() != null) {
            values.addAll(schema.getEnum());
        }
        if (schema.getMaxLength() != null) {
            values.add(text(schema, schema.getMaxLength()));
        }
        if (schema.getMaxItems() != null) {
            values.add(items(schema, schema.getMaxItems()));
            allowedValues(schema.getItems()).forEach(item -> values.add(List.of(item)));
        }
        if (schema.getType().equals("array") && schema.getMinItems() == null) {
            values.add(List.of());
        }
        return values;
    }

    private static List<Object> forbiddenValues(Schema<?> schema) {
        var values = new ArrayList<Object>();
        if (!Boolean.TRUE.equals(schema.getNullable())) {
            values.add(null);
        }
        values.add(schema.getType().equals("object") ? "text" : Map.of("a", 1));
        values.add(schema.getType().equals("integer") ? "text" : 7);
        if (schema.getEnum() != null) {
            values.add("none-of-these");
        }
        if (schema.getMaxLength() != null) {
            values.add(text(schema, schema.getMaxLength() + 1));
        }
        if (schema.getMinLength() != null) {
            values.add("");
        }
        if (schema.getMaxItems() != null) {
            values.add(items(schema, schema.getMaxItems() + 1));
            forbiddenValues(schema.getItems()).forEach(item -> values.add(Collections.singletonList(item)));
        }
        if (schema.getMinItems() != null) {
            values.add(List.of());
        }
        if ("uri".equals(schema.getFormat()) || "email".equals(schema.getFormat())) {
            values.add("neither");
        }
        return values;
    }

    private static List<String> items(Schema<?> schema, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> plainText(schema.getItems()))
                .toList();
    }

    private static String text(Schema<?> schema, int length) {
        String begin = plainText(schema);
        if ("email".equals(schema.getFormat())) {
            return "a".repeat(Math.max(0, length - begin.length())) + begin;
        }
        return begin + "a".repeat(Math.max(0, length - begin.length()));
    }
}
