package orgs.wire.dashboard;

/** A request is refused by one of this API's own checks. It is an answer, not an accident, so it has no stack trace. */
public final class ComplaintException extends RuntimeException {
    private final Complaint complaint;

    ComplaintException(Complaint complaint) {
        super(complaint.name(), null, false, false);
        this.complaint = complaint;
    }

    Complaint complaint() {
        return complaint;
    }
}
