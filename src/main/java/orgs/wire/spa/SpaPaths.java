package orgs.wire.spa;

import java.util.stream.Stream;

/** Where the SPA API answers, below the root and below its prefix. */
final class SpaPaths {
    private static final String ORGANIZATIONS = "/organizations";

    private SpaPaths() {}

    /** Whether a path below the root belongs to this API, be there a route or not. */
    static boolean contain(String path) {
        return Stream.of(ORGANIZATIONS, "/me", "/users", "/admin", "/sign-out").anyMatch(root -> isBelow(root, path));
    }

    /** Whether a path is for what a deployment can switch off. */
    static boolean needOrganizations(String path) {
        return isBelow(ORGANIZATIONS, path);
    }

    private static boolean isBelow(String root, String path) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
