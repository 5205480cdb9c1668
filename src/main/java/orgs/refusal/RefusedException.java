package orgs.refusal;

/** Carries a {@link Refusal} through a pipeline. It is an answer, not an accident, so it has no stack trace. */
public final class RefusedException extends RuntimeException {
    private final Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
