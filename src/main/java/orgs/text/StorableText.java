package orgs.text;

import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/**
 * Which text can be stored and shown: no control characters but line breaks and tabs, no half of a surrogate pair.
 * PostgreSQL cannot hold a NUL, and UTF-8 has no half characters.
 */
public final class StorableText {

    private StorableText() {}

    public static boolean isStorable(CharSequence text) {
        return text.codePoints().allMatch(StorableText::isStorable);
    }

    /** The same, and it is one line without tabs. */
    public static boolean isOneLine(CharSequence text) {
        return isStorable(text) && text.chars().noneMatch(Character::isISOControl);
    }

    /**
     * The text, if it can be stored and no API lets in a longer one. What an API says of it, it has said before.
     *
     * @param text may be null
     * @throws RefusedException {@link Refusal#TEXT_INVALID}
     */
    public static String require(String text, int maxLength) {
        if (text != null && (text.length() > maxLength || !isStorable(text))) {
            throw new RefusedException(Refusal.TEXT_INVALID);
        }
        return text;
    }

    private static boolean isStorable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SURROGATE -> false;
            case Character.CONTROL -> codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
            default -> true;
        };
    }
}
