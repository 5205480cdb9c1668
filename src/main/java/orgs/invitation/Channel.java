package orgs.invitation;

import java.util.Locale;

/** How an invitation reaches the invited: by e-mail to one address, by a secret code, or by a shareable link. */
public enum Channel {
    EMAIL,
    CODE,
    LINK;

    /** The word of the database. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
