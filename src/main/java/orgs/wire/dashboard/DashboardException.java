package orgs.wire.dashboard;

/** A request is refused by one of this API's own checks. It is an answer, not an accident, so it has no stack trace. */
public final class DashboardException extends RuntimeException {
    private final DashboardError complaint;

    DashboardException(DashboardError complaint) {
        super(complaint.name(), null, false, false);
        this.complaint = complaint;
    }

    DashboardError complaint() {
        return complaint;
    }
}
