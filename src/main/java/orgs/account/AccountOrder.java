package orgs.account;

import java.util.Arrays;
import java.util.Optional;

/** How a list of accounts is sorted. Ids sort by creation, so they stand in for its time. */
public enum AccountOrder {
    EMAIL_ASC("email", "asc", "coalesce(a.email, '')", ">"),
    EMAIL_DESC("email", "desc", "coalesce(a.email, '')", "<"),
    CREATED_ASC("createdAt", "asc", "a.id", ">"),
    CREATED_DESC("createdAt", "desc", "a.id", "<");

    private final String field;
    private final String direction;
    private final String key;
    private final String comparison;

    AccountOrder(String field, String direction, String key, String comparison) {
        this.field = field;
        this.direction = direction;
        this.key = key;
        this.comparison = comparison;
    }

    /** The order with these names; empty if there is none. */
    public static Optional<AccountOrder> of(String field, String direction) {
        return Arrays.stream(values())
                .filter(order -> order.field.equals(field) && order.direction.equals(direction))
                .findFirst();
    }

    /** The name of the field that is sorted by. */
    public String field() {
        return field;
    }

    /** HQL for the accounts whose address is like {@code :pattern}. */
    String firstPage() {
        return """
                from Account a where coalesce(a.email, '') like :pattern escape '\\'
                order by %1$s %2$s, a.id %2$s
                """.formatted(key, direction);
    }

    /** The same, of what comes after the row with the key {@code :key} and the id {@code :id}. */
    String pageBehind() {
        return """
                from Account a where coalesce(a.email, '') like :pattern escape '\\'
                    and (%1$s %3$s :key or %1$s = :key and a.id %3$s :id)
                order by %1$s %2$s, a.id %2$s
                """.formatted(key, direction, comparison);
    }

    String keyOf(Account account) {
        return field.equals("email") ? Optional.ofNullable(account.email).orElse("") : account.id;
    }
}
