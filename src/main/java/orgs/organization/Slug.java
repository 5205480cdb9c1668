package orgs.organization;

import java.util.Locale;
import java.util.regex.Pattern;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** The unique name of an organization in URLs: 2 to 63 of {@code a-z 0-9 -}, starting with a letter or digit. */
public record Slug(String value) {
    public static final int MAX_LENGTH = 63;
    private static final int MIN_NORMALIZED_LENGTH = 3;
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{1,62}");
    private static final Pattern QUOTES = Pattern.compile("['\"]");
    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern OUTER_HYPHENS = Pattern.compile("^-+|-+$");

    public Slug {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new RefusedException(Refusal.SLUG_INVALID);
        }
    }

    /** Lower case, quotes dropped, every run of other characters one hyphen; refused when less than three characters are left. */
    public static Slug normalized(String input) {
        String normalized = normalize(input);
        if (normalized.length() < MIN_NORMALIZED_LENGTH) {
            throw new RefusedException(Refusal.SLUG_INVALID);
        }
        return new Slug(normalized);
    }

    /** A slug made from a name, told apart from others of that name by a suffix. */
    static Slug derived(OrganizationName name, String suffix) {
        return suffixed(normalize(name.value()), suffix);
    }

    /** Another slug, which reads like this one. */
    Slug with(String suffix) {
        return suffixed(value, suffix);
    }

    private static Slug suffixed(String text, String suffix) {
        String base = text;
        int room = MAX_LENGTH - suffix.length() - 1;
        if (base.length() > room) {
            base = OUTER_HYPHENS.matcher(base.substring(0, room)).replaceAll("");
        }
        return normalized(base + "-" + suffix);
    }

    private static String normalize(String input) {
        String unquoted = QUOTES.matcher(input.toLowerCase(Locale.ROOT).strip()).replaceAll("");
        String separated = SEPARATORS.matcher(unquoted).replaceAll("-");
        return OUTER_HYPHENS.matcher(separated).replaceAll("");
    }
}
