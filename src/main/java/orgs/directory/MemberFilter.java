package orgs.directory;

/**
 * Which members are asked for.
 *
 * @param text a part of the person's name or address, in any case; empty for all
 * @param role a role that they have; empty for any
 */
public record MemberFilter(String text, String role) {

    /** @param text null, or blanks around it, do not count; nor does a role of these */
    public static MemberFilter of(String text, String role) {
        return new MemberFilter(text == null ? "" : text.strip(), role == null ? "" : role.strip());
    }

    public boolean isEmpty() {
        return text.isEmpty() && role.isEmpty();
    }
}
