package orgs.wire.portal;

import jakarta.ws.rs.HttpMethod;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the Portal API answers, and where it answers anybody. */
public final class PortalPaths {
    static final String ORGANIZATIONS = "/api/organizations";
    static final String AUDIT = "/api/audit/organizations";

    private static final Pattern PUBLIC =
            Pattern.compile(ORGANIZATIONS + "/(slug/[^/]+/logo|(?!slug/)[^/]+/logo|invite/[^/]+)");

    private PortalPaths() {}

    /** Whether a path belongs to this API, be there a route or not. */
    public static boolean contain(String path) {
        return Stream.of(ORGANIZATIONS, AUDIT).anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }

    /** Whether anybody may ask: for a logo, and what a link leads to. The resources say the same ({@code PortalPathsTest}), but only once a route is found. */
    static boolean isPublic(String method, String path) {
        boolean isRead = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        return isRead && PUBLIC.matcher(path).matches();
    }
}
