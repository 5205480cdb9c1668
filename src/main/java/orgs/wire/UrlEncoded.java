package orgs.wire;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Reads what forms post: {@code application/x-www-form-urlencoded} in UTF-8. */
public final class UrlEncoded {
    private static final int MAX_FIELDS = 1024;

    private UrlEncoded() {}

    /**
     * The fields of the body, each with its values in the order in which they were posted; none for an empty body. More
     * than 1024 values are not read.
     *
     * @throws IllegalArgumentException if an escape cannot be decoded
     */
    public static Map<String, List<String>> fields(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        // In an address # would end the query, and ; may divide fields; in a body both are characters like any other.
        return new QueryStringDecoder(text.replace("#", "%23"), StandardCharsets.UTF_8, false, MAX_FIELDS, true)
                .parameters();
    }
}
