package orgs.attack;

import java.util.Locale;
import java.util.Set;

/** One place of a request that has a value. */
record Field(Place place, String name) {
    /** What names a thing as an id does. */
    private static final Set<String> NAMES = Set.of("organization", "organization-pin", "secret-code");

    /** What names somebody, or what is theirs alone. */
    private static final Set<String> PERSONAL = Set.of("accountid", "userId", "profileid");

    /** A body of lines as a whole; the document calls it a text. */
    static final Field LINES = new Field(Place.BODY, "lines");

    enum Place {
        PATH,
        QUERY,
        BODY
    }

    /** Whether its value names a thing that may be somebody else's. */
    boolean isId() {
        return place == Place.PATH || name.toLowerCase(Locale.ROOT).endsWith("id") || NAMES.contains(name);
    }

    /** Whether its value names an organization, or a thing that is part of one. */
    boolean isOfAnOrganization() {
        return isId() && !PERSONAL.contains(name);
    }
}
