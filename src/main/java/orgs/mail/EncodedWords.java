package orgs.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.StringJoiner;

/**
 * Text of any script in a header, as RFC 2047 wants it. The mail client of Vert.x 4.5 encodes headers by itself, but
 * char by char, so that an emoji arrives as two question marks; what is ASCII already it leaves alone.
 */
final class EncodedWords {
    /** An encoded word has at most 75 characters: room for 45 bytes between the marks. */
    private static final int MAX_BYTES = 45;

    private EncodedWords() {}

    static String of(String text) {
        if (StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            return text;
        }
        var words = new StringJoiner(" ");
        var word = new StringBuilder();
        for (int character : text.codePoints().toArray()) {
            String next = Character.toString(character);
            if (bytes(word + next).length > MAX_BYTES) {
                words.add(encoded(word.toString()));
                word.setLength(0);
            }
            word.append(next);
        }
        return words.add(encoded(word.toString())).toString();
    }

    private static String encoded(String word) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes(word)) + "?=";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
