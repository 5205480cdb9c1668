package orgs.transfer;

/** Somebody else was faster: what a batch read before its lines is not true any more. */
final class OvertakenException extends RuntimeException {
    OvertakenException() {
        super("overtaken", null, false, false);
    }
}
