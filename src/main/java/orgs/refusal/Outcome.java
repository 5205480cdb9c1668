package orgs.refusal;

import java.util.Optional;

/**
 * How a transaction ended: with a value, or with a refusal that must not undo what was written. A refusal that is thrown
 * inside rolls everything back; one that is returned is thrown afterwards, by {@link #orRefuse}.
 */
public record Outcome<T>(Optional<T> value, Optional<Refusal> refusal) {

    public static <T> Outcome<T> of(T value) {
        return new Outcome<>(Optional.of(value), Optional.empty());
    }

    public static <T> Outcome<T> refused(Refusal refusal) {
        return new Outcome<>(Optional.empty(), Optional.of(refusal));
    }

    /** The value; to be called when the transaction has committed. @throws RefusedException the refusal, if it is one */
    public T orRefuse() {
        refusal.ifPresent(reason -> {
            throw new RefusedException(reason);
        });
        return value.orElseThrow();
    }
}
