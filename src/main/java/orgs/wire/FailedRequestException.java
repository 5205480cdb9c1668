package orgs.wire;

/** A request that never reached the domain. It is a client's doing, so nobody needs to know where it was noticed. */
public final class FailedRequestException extends RuntimeException {
    private final transient Failure failure;

    public FailedRequestException(Failure failure) {
        super(failure.name(), null, false, false);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
