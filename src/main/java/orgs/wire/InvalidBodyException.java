package orgs.wire;

import java.util.List;

/** A request body does not fit its schema. It is an answer, not an accident, so it has no stack trace. */
public final class InvalidBodyException extends RuntimeException {
    private final transient List<Issue> issues;

    public InvalidBodyException(List<Issue> issues) {
        super("Invalid body", null, false, false);
        this.issues = List.copyOf(issues);
    }

    public List<Issue> issues() {
        return issues;
    }
}
