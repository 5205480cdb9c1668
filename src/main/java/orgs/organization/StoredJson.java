package orgs.organization;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON as PostgreSQL writes a {@code jsonb}: keys by their length, and {@code 1e300} with all its zeros. */
final class StoredJson {
    private static final Comparator<String> AS_STORED = Comparator.comparing((String key) -> bytes(key).length)
            .thenComparing(StoredJson::bytes, Arrays::compareUnsigned);

    private StoredJson() {}

    /** @param value made of objects, lists, storable texts, finite numbers, booleans and nulls */
    static String text(Object value) {
        if (value instanceof Map<?, ?> object) {
            return object.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(Comparator.comparing(String.class::cast, AS_STORED)))
                    .map(entry -> quoted((String) entry.getKey()) + ": " + text(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(StoredJson::text).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof String text) {
            return quoted(text);
        }
        return value instanceof Number number
                ? new BigDecimal(number.toString()).toPlainString()
                : String.valueOf(value);
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }
}
