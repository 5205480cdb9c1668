package orgs.wire.dashboard;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import orgs.page.Range;

/** The query of a request. An empty value is as good as none, and of repeated keys the last one counts. */
record Query(MultiMap values) {

    static Query of(HttpServerRequest request) {
        try {
            return new Query(request.params());
        } catch (IllegalArgumentException undecodable) {
            throw new DashboardException(DashboardError.URL_UNREADABLE);
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
        return text("accountid").orElseThrow(() -> new DashboardException(DashboardError.ACCOUNTID_MISSING));
    }

    String organizationId() {
        return text("organizationid").orElseThrow(() -> new DashboardException(DashboardError.ORGANIZATIONID_MISSING));
    }

    String invitationId() {
        return text("invitationid").orElseThrow(() -> new DashboardException(DashboardError.INVITATIONID_MISSING));
    }

    String membershipId() {
        return text("membershipid").orElseThrow(() -> new DashboardException(DashboardError.MEMBERSHIPID_MISSING));
    }

    String profileId() {
        return text("profileid").orElseThrow(() -> new DashboardException(DashboardError.PROFILEID_MISSING));
    }

    /** What of a list is asked for: {@code all} of it, or {@code limit} items from {@code offset} on. */
    Range window(int pageSize) {
        if (text("all").isPresent()) {
            return Range.all();
        }
        int offset = text("offset")
                .map(text -> number(text, DashboardError.OFFSET_INVALID))
                .orElse(0);
        int limit = text("limit")
                .map(text -> number(text, DashboardError.LIMIT_INVALID))
                .orElse(pageSize);
        if (limit < 1 || limit > Range.MAX_LIMIT) {
            throw new DashboardException(DashboardError.LIMIT_INVALID);
        }
        return new Range(offset, limit);
    }

    private static int number(String text, DashboardError otherwise) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new DashboardException(otherwise);
        }
        return Integer.parseInt(text);
    }
}
