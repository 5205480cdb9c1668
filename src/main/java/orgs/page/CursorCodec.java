package orgs.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.secret.DerivedSecrets;

/** Reads page queries and writes cursors. A cursor carries a MAC, so none can be made up or bent to a huge page. */
@ApplicationScoped
public class CursorCodec {
    public static final int MAX_SIZE = 100;
    public static final int DEFAULT_SIZE = 20;
    private static final String PURPOSE = "cursor";

    private final DerivedSecrets secrets;

    CursorCodec(DerivedSecrets secrets) {
        this.secrets = secrets;
    }

    /** A page size of 1 to 100, 20 when absent. @throws RefusedException {@link Refusal#PAGE_INVALID} */
    public static int size(String text) {
        if (text == null) {
            return DEFAULT_SIZE;
        }
        if (!text.matches("[1-9][0-9]?|100")) {
            throw new RefusedException(Refusal.PAGE_INVALID);
        }
        return Integer.parseInt(text);
    }

    /** The first page, or the one that the cursor points to. @throws RefusedException {@link Refusal#PAGE_INVALID} */
    public CursorRequest page(String list, int size, String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return CursorRequest.first(list, size);
        }
        return decode(cursor)
                .filter(read -> read.list().equals(list))
                .map(CursorRequest::after)
                .orElseThrow(() -> new RefusedException(Refusal.PAGE_INVALID));
    }

    /**
     * As {@link #page(String, int, String)}, with the size as it was asked for.
     *
     * @throws RefusedException {@link Refusal#PAGE_INVALID}
     */
    public CursorRequest page(String list, String size, String cursor) {
        return page(list, size(size), cursor);
    }

    /** Where a list goes on after this page; null after the last one. */
    public String next(CursorPage<?> page) {
        return page.next().map(this::encode).orElse(null);
    }

    public String encode(Cursor cursor) {
        String text = cursor.list() + ' ' + cursor.pageSize() + ' ' + cursor.lastId();
        var base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString(text.getBytes(StandardCharsets.UTF_8))
                + '.'
                + base64.encodeToString(secrets.derive(PURPOSE, text));
    }

    private Optional<Cursor> decode(String cursor) {
        try {
            String[] parts = cursor.split("\\.", 2);
            var base64 = Base64.getUrlDecoder();
            String text = new String(base64.decode(parts[0]), StandardCharsets.UTF_8);
            if (parts.length < 2 || !secrets.isDerived(base64.decode(parts[1]), PURPOSE, text)) {
                return Optional.empty();
            }
            String[] words = text.split(" ", 3);
            return Optional.of(new Cursor(words[0], Integer.parseInt(words[1]), words[2]));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
