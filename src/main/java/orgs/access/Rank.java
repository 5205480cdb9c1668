package orgs.access;

/** What a set of role names amounts to, lowest first. Only {@code owner} and {@code admin} carry rights. */
public enum Rank {
    NONE,
    MEMBER,
    ADMIN,
    OWNER;

    /** Nobody acts on, grants, or invites to a rank above his own. */
    public boolean reaches(Rank other) {
        return compareTo(other) >= 0;
    }
}
