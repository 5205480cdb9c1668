package orgs.wire.portal;

import java.util.stream.Stream;

/** Where the Portal API answers. */
public final class PortalPaths {
    static final String ORGANIZATIONS = "/api/organizations";
    static final String AUDIT = "/api/audit/organizations";

    private PortalPaths() {}

    /** Whether a path belongs to this API, be there a route or not. */
    public static boolean contain(String path) {
        return Stream.of(ORGANIZATIONS, AUDIT).anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }
}
