package orgs.page;

/** Patterns for {@code like … escape '\'}. */
public final class LikePattern {

    private LikePattern() {}

    /** Matches what contains the text; the wildcards of {@code like} are plain characters in it. */
    public static String text(String text) {
        return '%' + literal(text) + '%';
    }

    /** The text without wildcards. */
    static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
