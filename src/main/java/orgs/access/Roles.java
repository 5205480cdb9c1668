package orgs.access;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.text.StorableText;

/** A non-empty set of role names, trimmed and without duplicates, in the order in which they were given. */
public record Roles(List<String> names) {
    public static final String OWNER = "owner";
    public static final String ADMIN = "admin";

    /** The longest role name, in characters. */
    public static final int MAX_LENGTH = 191;

    /** @throws RefusedException {@link Refusal#ROLES_INVALID} for no name, a blank one or one that is too long */
    public Roles {
        var distinct = new LinkedHashSet<String>();
        for (String name : names) {
            String trimmed = name == null ? "" : name.strip();
            if (trimmed.isEmpty() || trimmed.length() > MAX_LENGTH || !StorableText.isOneLine(trimmed)) {
                throw new RefusedException(Refusal.ROLES_INVALID);
            }
            distinct.add(trimmed);
        }
        if (distinct.isEmpty()) {
            throw new RefusedException(Refusal.ROLES_INVALID);
        }
        names = List.copyOf(distinct);
    }

    public static Roles of(String... names) {
        return new Roles(List.of(names));
    }

    /** The given names, or the default where none are given. */
    public static Roles orElse(Collection<String> names, Roles whenNone) {
        return names == null || names.isEmpty() ? whenNone : new Roles(List.copyOf(names));
    }

    public Rank rank() {
        if (names.contains(OWNER)) {
            return Rank.OWNER;
        }
        return names.contains(ADMIN) ? Rank.ADMIN : Rank.MEMBER;
    }

    public boolean isOwner() {
        return rank() == Rank.OWNER;
    }

    /** These roles without {@code owner} and {@code admin}, with the other role added in front. */
    public Roles withRankOf(Roles other) {
        var changed = new LinkedHashSet<>(other.names());
        names.stream()
                .filter(name -> !name.equals(OWNER) && !name.equals(ADMIN))
                .forEach(changed::add);
        return new Roles(List.copyOf(changed));
    }
}
