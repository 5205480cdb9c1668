package orgs.wire.dashboard;

/** A request is refused by one of this API's own checks. It is an answer, not an accident, so it has no stack trace. */
public final class DashboardException extends RuntimeException {
    private final DashboardError error;

    DashboardException(DashboardError error) {
        super(error.name(), null, false, false);
        this.error = error;
    }

    DashboardError error() {
        return error;
    }
}
