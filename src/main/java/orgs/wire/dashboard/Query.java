package orgs.wire.dashboard;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Optional;
import orgs.page.ListFilter;
import orgs.page.Range;

/**
 * The query of a request. An empty value is as good as none, and of repeated keys the last one counts.
 *
 * @param pageSize how many items a list has when the query does not say
 */
record Query(MultiMap values, int pageSize) {

    Optional<String> text(String name) {
        List<String> given = values.getAll(name);
        return given.isEmpty()
                ? Optional.empty()
                : Optional.of(given.get(given.size() - 1)).filter(text -> !text.isEmpty());
    }

    String required(String name, DashboardError otherwise) {
        return text(name).orElseThrow(() -> new DashboardException(otherwise));
    }

    /** Whether the key is there at all, be it with an empty value. */
    boolean names(String name) {
        return values.contains(name);
    }

    String accountId() {
        return required("accountid", DashboardError.ACCOUNTID_MISSING);
    }

    String organizationId() {
        return required("organizationid", DashboardError.ORGANIZATIONID_MISSING);
    }

    String invitationId() {
        return required("invitationid", DashboardError.INVITATIONID_MISSING);
    }

    String membershipId() {
        return required("membershipid", DashboardError.MEMBERSHIPID_MISSING);
    }

    String profileId() {
        return required("profileid", DashboardError.PROFILEID_MISSING);
    }

    /** The account by which a list is filtered, if it is. */
    Optional<String> accountFilter() {
        return text("accountid");
    }

    /** The organization by which a list is filtered, if it is. */
    Optional<String> organizationFilter() {
        return text("organizationid");
    }

    /** What of a list an administrator asks for. */
    ListFilter filter() {
        return new ListFilter(accountFilter(), organizationFilter());
    }

    /** PAGE: what of a list is asked for: {@code all} of it, or {@code limit} items from {@code offset} on. */
    Range range() {
        if (text("all").isPresent()) {
            return Range.all();
        }
        int offset = number("offset", DashboardError.OFFSET_INVALID).orElse(0);
        int limit = number("limit", DashboardError.LIMIT_INVALID).orElse(pageSize);
        if (limit < 1 || limit > Range.MAX_LIMIT) {
            throw new DashboardException(DashboardError.LIMIT_INVALID);
        }
        return new Range(offset, limit);
    }

    private Optional<Integer> number(String name, DashboardError otherwise) {
        return text(name).map(text -> {
            if (!text.matches("[0-9]{1,9}")) {
                throw new DashboardException(otherwise);
            }
            return Integer.valueOf(text);
        });
    }
}
