package orgs.wire.dashboard;

import orgs.config.DashboardApiConfig.Length;

/** Lengths in characters as people count them. */
final class Lengths {
    /** What the original's storage holds of any text. */
    static final int MAX_STORED = 255;

    private Lengths() {}

    static void require(String text, Length bounds, DashboardError otherwise) {
        int length = text.codePointCount(0, text.length());
        if (length < bounds.min() || length > bounds.max()) {
            throw new DashboardException(otherwise);
        }
    }
}
