package orgs.wire.spa;

import java.util.UUID;

/** What the tests of the SPA API arrange, over HTTP. */
final class Story {

    private Story() {}

    /** A slug that nobody has used. */
    static String slug(String base) {
        return base + '-' + UUID.randomUUID().toString().substring(0, 13);
    }
}
