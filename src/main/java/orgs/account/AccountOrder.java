package orgs.account;

import java.util.Arrays;
import java.util.Optional;

/** How a list of accounts is sorted. Ids sort by creation, so they stand in for its time. */
public enum AccountOrder {
    EMAIL_ASC("email", "asc", ">"),
    EMAIL_DESC("email", "desc", "<"),
    CREATED_ASC("createdAt", "asc", ">"),
    CREATED_DESC("createdAt", "desc", "<");

    /** By what addresses are sorted; an index knows it. */
    private static final String ADDRESS = "coalesce(%s.email, '')";

    private final String field;
    private final String direction;
    private final String comparison;

    AccountOrder(String field, String direction, String comparison) {
        this.field = field;
        this.direction = direction;
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

    /** HQL that holds for what comes behind the account with the key {@code :key} and the id {@code :id}. */
    String behind(String alias) {
        return isByAddress()
                ? "(%s, %s.id) %s (:key, :id)".formatted(ADDRESS.formatted(alias), alias, comparison)
                : "%1$s.id %2$s :id and %1$s.id %2$s :key".formatted(alias, comparison);
    }

    /** What stands behind {@code order by}. */
    String by(String alias) {
        String byId = alias + ".id " + direction;
        return isByAddress() ? ADDRESS.formatted(alias) + ' ' + direction + ", " + byId : byId;
    }

    String keyOf(Account account) {
        return isByAddress() ? Optional.ofNullable(account.email).orElse("") : account.id;
    }

    private boolean isByAddress() {
        return field.equals("email");
    }
}
