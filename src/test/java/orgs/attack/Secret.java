package orgs.attack;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import orgs.secret.Sha256;

/** Something that opens a door, and the names of those who may be told it. */
record Secret(String kind, String value, Set<String> mayBeTold) {

    /** Whether the text holds it, as it is or as others write its bytes. */
    boolean isIn(String text) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return text.contains(value) || written(bytes).stream().anyMatch(text::contains);
    }

    /** Whether the text holds its plain digest, by which a short one could be found by trying. */
    boolean isDigestedIn(String text) {
        return written(Sha256.digest(value)).stream().anyMatch(text::contains);
    }

    private static List<String> written(byte[] bytes) {
        return List.of(
                HexFormat.of().formatHex(bytes),
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Override
    public String toString() {
        return kind;
    }
}
