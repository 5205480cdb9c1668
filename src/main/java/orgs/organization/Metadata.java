package orgs.organization;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import orgs.secret.Sha256;

/**
 * What an application keeps with an organization: a JSON object. All members read it, so it is small. Its size is that of
 * the text PostgreSQL makes of it, which writes {@code 1e300} with all its zeros.
 */
public final class Metadata {
    /** The same number stands in the constraint {@code organization_metadata_small}. */
    public static final int MAX_BYTES = 16 * 1024;

    private static final Comparator<String> AS_STORED = Comparator.comparing((String key) -> bytes(key).length)
            .thenComparing(Metadata::bytes, Arrays::compareUnsigned);

    private Metadata() {}

    /** Whether the object is small enough to be kept. Its numbers must be finite. */
    public static boolean fits(Map<?, ?> metadata) {
        return metadata == null || bytes(text(metadata)).length <= MAX_BYTES;
    }

    /** What an activity shows of it: how long it is, and the SHA-256 of its text in the database. */
    static Map<String, Object> digest(Map<String, Object> metadata) {
        String text = text(metadata);
        return Map.of("bytes", bytes(text).length, "sha256", HexFormat.of().formatHex(Sha256.digest(text)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** As {@code metadata::text} says it. */
    private static String text(Object value) {
        if (value instanceof Map<?, ?> object) {
            return object.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(Comparator.comparing(String.class::cast, AS_STORED)))
                    .map(entry -> quoted((String) entry.getKey()) + ": " + text(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(Metadata::text).collect(Collectors.joining(", ", "[", "]"));
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
}
