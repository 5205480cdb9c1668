package orgs.wire.token;

/** A token exchange that is not well formed, or asks for what there is not. */
final class ExchangeRefusedException extends RuntimeException {
    private final ExchangeError error;

    ExchangeRefusedException(ExchangeError error, String description) {
        super(description, null, false, false);
        this.error = error;
    }

    ExchangeError error() {
        return error;
    }
}
