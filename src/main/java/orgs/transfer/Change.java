package orgs.transfer;

import java.util.Locale;

/** What a line of an import did. */
public enum Change {
    CREATED,
    CHANGED,
    /** Everything is as the line says already. */
    UNCHANGED;

    /** What clients call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of something that is there already. */
    static Change unlessSame(boolean changed) {
        return changed ? CHANGED : UNCHANGED;
    }
}
