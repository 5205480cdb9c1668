package orgs.wire.portal;

import io.quarkus.runtime.annotations.RegisterForReflection;
import orgs.wire.Issue;

/** One rule that a body field breaks (docs/contracts/portal.md §1.4). */
@RegisterForReflection
public record FieldError(String type, String value, String msg, String path, String location) {

    static FieldError of(Issue issue) {
        return new FieldError(
                "field",
                (String) issue.value(),
                issue.message(),
                (String) issue.path().get(0),
                "body");
    }
}
