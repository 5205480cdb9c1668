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

    String orderBy() {
        return key + ' ' + direction + ", a.id " + direction;
    }

    /** Selects what comes after the row with the key {@code :key} and the id {@code :id}. */
    String after() {
        return "(" + key + ' ' + comparison + " :key or " + key + " = :key and a.id " + comparison + " :id)";
    }

    String keyOf(Account account) {
        return field.equals("email") ? Optional.ofNullable(account.email).orElse("") : account.id;
    }
}
