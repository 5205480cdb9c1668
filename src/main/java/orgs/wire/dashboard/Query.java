package orgs.wire.dashboard;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import orgs.page.Window;

/** The query of a request. An empty value is as good as none, and of repeated keys the last one counts. */
record Query(MultiMap values) {

    static Query of(HttpServerRequest request) {
        try {
            return new Query(request.params());
        } catch (IllegalArgumentException undecodable) {
            throw new ComplaintException(Complaint.URL_UNREADABLE);
        }
    }

    Optional<String> text(String name) {
        List<String> given = values.getAll(name);
        return given.isEmpty()
                ? Optional.empty()
                : Optional.of(given.get(given.size() - 1)).filter(text -> !text.isEmpty());
    }

    /** Whether the key is there at all, be it with an empty value. */
    boolean names(String name) {
        return values.contains(name);
    }

    String accountId() {
        return text("accountid").orElseThrow(() -> new ComplaintException(Complaint.ACCOUNTID_MISSING));
    }

    String organizationId() {
        return text("organizationid").orElseThrow(() -> new ComplaintException(Complaint.ORGANIZATIONID_MISSING));
    }

    String invitationId() {
        return text("invitationid").orElseThrow(() -> new ComplaintException(Complaint.INVITATIONID_MISSING));
    }

    String membershipId() {
        return text("membershipid").orElseThrow(() -> new ComplaintException(Complaint.MEMBERSHIPID_MISSING));
    }

    String profileId() {
        return text("profileid").orElseThrow(() -> new ComplaintException(Complaint.PROFILEID_MISSING));
    }

    /** What of a list is asked for: {@code all} of it, or {@code limit} items from {@code offset} on. */
    Window window(int pageSize) {
        if (text("all").isPresent()) {
            return Window.all();
        }
        int offset = text("offset")
                .map(text -> number(text, Complaint.OFFSET_INVALID))
                .orElse(0);
        int limit =
                text("limit").map(text -> number(text, Complaint.LIMIT_INVALID)).orElse(pageSize);
        if (limit < 1 || limit > Window.MAX_LIMIT) {
            throw new ComplaintException(Complaint.LIMIT_INVALID);
        }
        return new Window(offset, limit);
    }

    private static int number(String text, Complaint otherwise) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new ComplaintException(otherwise);
        }
        return Integer.parseInt(text);
    }
}
