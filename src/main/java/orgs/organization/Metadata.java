package orgs.organization;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.secret.Sha256;
import orgs.text.StorableText;

/**
 * What an application keeps with an organization: a JSON object of storable texts and finite numbers. All members read
 * it, so it is neither large nor deep.
 */
public record Metadata(Map<String, Object> value) {
    private static final int MAX_DEPTH = 32;

    /** In the text that PostgreSQL makes of it; the constraint {@code organization_metadata_small} says the same. */
    private static final int MAX_BYTES = 16 * 1024;

    /** @throws RefusedException {@link Refusal#TEXT_INVALID} */
    public Metadata {
        if (!isValid(value)) {
            throw new RefusedException(Refusal.TEXT_INVALID);
        }
    }

    /** @param object as Jackson reads it: of maps, collections, texts, numbers, booleans and nulls */
    public static boolean isValid(Map<?, ?> object) {
        return isStorable(object, MAX_DEPTH) && bytes(StoredJson.text(object)) <= MAX_BYTES;
    }

    private static boolean isStorable(Object value, int depth) {
        if (depth == 0) {
            return false;
        }
        if (value instanceof Map<?, ?> object) {
            return object.entrySet().stream()
                    .allMatch(entry -> StorableText.isStorable((String) entry.getKey())
                            && isStorable(entry.getValue(), depth - 1));
        }
        if (value instanceof Collection<?> items) {
            return items.stream().allMatch(item -> isStorable(item, depth - 1));
        }
        if (value instanceof Double number) { // 1e400 is read as infinite, and would be stored as a text
            return Double.isFinite(number);
        }
        return !(value instanceof String text) || StorableText.isStorable(text);
    }

    /** What an activity shows of it: how long it is, and the SHA-256 of its text in the database. */
    Map<String, Object> digest() {
        String text = StoredJson.text(value);
        return Map.of("bytes", bytes(text), "sha256", HexFormat.of().formatHex(Sha256.digest(text)));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
