package orgs.text;

/** How long a text may be, in characters as people count them; both ends are included. */
public record Length(int min, int max) {

    public boolean fits(String text) {
        int length = text.codePointCount(0, text.length());
        return length >= min && length <= max;
    }
}
