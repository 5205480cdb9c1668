package orgs.wire.dashboard;

import java.util.stream.Stream;

/** Where the Dashboard API answers. */
public final class DashboardPaths {
    private static final String USER = "/api/user/";
    private static final String ADMINISTRATOR = "/api/administrator/";

    private DashboardPaths() {}

    /** Whether a path belongs to this API, be there a route or not. */
    public static boolean contain(String path) {
        return Stream.of(USER, ADMINISTRATOR).anyMatch(path::startsWith);
    }
}
