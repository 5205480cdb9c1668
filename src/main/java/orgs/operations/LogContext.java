package orgs.operations;

import org.jboss.logging.MDC;

/**
 * What every log line of a request tells about it. Kept with the request's Vert.x context, so it follows the request
 * through all that it waits for, and ends with it. Ids only: no token, no address.
 */
public final class LogContext {
    private LogContext() {}

    /** Who asks. */
    public static void account(String id) {
        MDC.put("account", id);
    }

    /** What organization the request is about. */
    public static void organization(String id) {
        MDC.put("organization", id);
    }

    static void request(String id) {
        MDC.put("request", id);
    }
}
