package orgs.wire.token;

import orgs.refusal.Word;
import orgs.wire.Failure;

/** A token exchange that is not well formed, or asks for what there is not. */
final class ExchangeRefusedException extends RuntimeException {
    private final transient Word reason;
    private final ExchangeError error;

    /** What the form holds is not what a token exchange takes. */
    ExchangeRefusedException(ExchangeError error, String description) {
        this(Failure.INPUT_INVALID, error, description);
    }

    ExchangeRefusedException(Word reason, ExchangeError error, String description) {
        super(description, null, false, false);
        this.reason = reason;
        this.error = error;
    }

    Word reason() {
        return reason;
    }

    ExchangeError error() {
        return error;
    }
}
