package orgs.directory;

import java.util.Arrays;
import java.util.Optional;
import orgs.organization.Organization;
import orgs.page.CursorRequest;
import orgs.page.ListQuery;

/** How a list of organizations is sorted. Ids sort by creation, so they stand in for its time. */
public enum OrganizationOrder {
    NEWEST("createdAt", "desc", "o.id", "<"),
    OLDEST("createdAt", "asc", "o.id", ">"),
    NAME("name", "asc", "o.name", ">"),
    NAME_BACKWARDS("name", "desc", "o.name", "<");

    // Stands between the two halves of a page's last row; no id holds one.
    private static final char SEPARATOR = ',';

    private final String field;
    private final String direction;
    private final String key;
    private final String comparison;

    OrganizationOrder(String field, String direction, String key, String comparison) {
        this.field = field;
        this.direction = direction;
        this.key = key;
        this.comparison = comparison;
    }

    /** The order with these names; empty if there is none. */
    public static Optional<OrganizationOrder> of(String field, String direction) {
        return Arrays.stream(values())
                .filter(order -> order.field.equals(field) && order.direction.equals(direction))
                .findFirst();
    }

    /** HQL to sort the organizations {@code o} by. */
    String words() {
        return key + ' ' + direction + ", o.id " + direction;
    }

    /** Those of the organizations that come on the page or after it. */
    ListQuery from(CursorRequest page, ListQuery organizations) {
        if (page.behind().isEmpty()) {
            return organizations;
        }
        String behind = page.behind().get();
        int separator = behind.lastIndexOf(SEPARATOR);
        return organizations
                .and(
                        "(%1$s %2$s :key or %1$s = :key and o.id %2$s :id)".formatted(key, comparison),
                        "key",
                        behind.substring(0, separator))
                .with("id", behind.substring(separator + 1));
    }

    /** By what a cursor names the last organization of a page. */
    String keyOf(Organization last) {
        return (field.equals("name") ? last.name : last.id) + SEPARATOR + last.id;
    }
}
