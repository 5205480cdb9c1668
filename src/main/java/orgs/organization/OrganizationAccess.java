package orgs.organization;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.access.Roles;
import orgs.access.Standing;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** A living organization, the caller's own membership in it if he has one, and the rank with which he acts there. */
public record OrganizationAccess(Organization organization, Optional<Member> own, Standing standing) {

    /** The organization as the caller meets it, read in one statement; refuses unknown and deleted organizations. */
    public static Uni<OrganizationAccess> of(Caller caller, String organizationId) {
        return find(caller, "o.id = :key", organizationId);
    }

    /** As {@link #of}, found by the slug, compared to the letter. */
    public static Uni<OrganizationAccess> bySlug(Caller caller, String slug) {
        return find(caller, "o.slug = :key", slug);
    }

    /** As {@link #of}, with the organization locked until the transaction ends; see {@link Organization#locked}. */
    public static Uni<OrganizationAccess> locked(Caller caller, String organizationId) {
        return Organization.locked(organizationId).chain(organization -> inside(caller, organization));
    }

    /** The caller's presence in an organization that was loaded already. */
    public static Uni<OrganizationAccess> inside(Caller caller, Organization organization) {
        return Member.of(organization.id, caller.accountId()).map(own -> of(caller, organization, own));
    }

    /**
     * Rows of one organization, read in the same statement as the right to see them: a list costs one statement.
     *
     * @param type the entity of the rows, with a field {@code organizationId}
     * @param condition HQL about the row {@code x}, as {@code and x.id > :behind}
     * @param order HQL, as {@code x.id}
     */
    public static <T> Uni<List<T>> rows(
            Caller caller,
            String organizationId,
            Action action,
            Class<T> type,
            String condition,
            String order,
            Map<String, Object> parameters,
            int limit) {
        String query = "select o.id, me.roleNames, x from Organization o"
                + " left join Member me on me.organizationId = o.id and me.accountId = :caller"
                + " left join " + type.getSimpleName() + " x on x.organizationId = o.id " + condition
                + " where o.id = :organization and o.deletedAt is null order by " + order;
        return Panache.getSession()
                .chain(session -> {
                    var select = session.createQuery(query, Object[].class)
                            .setParameter("caller", caller.accountId())
                            .setParameter("organization", organizationId);
                    parameters.forEach(select::setParameter);
                    return select.setMaxResults(limit).getResultList();
                })
                .map(rows -> admitted(caller, action, type, rows));
    }

    private static <T> List<T> admitted(Caller caller, Action action, Class<T> type, List<Object[]> rows) {
        if (rows.isEmpty()) {
            throw new RefusedException(Refusal.ORGANIZATION_NOT_FOUND);
        }
        var roles = Optional.ofNullable((String[]) rows.get(0)[1]).map(Roles::of);
        Standing.of(caller, roles).require(action);
        return rows.stream()
                .map(row -> type.cast(row[2]))
                .filter(row -> row != null)
                .toList();
    }

    private static Uni<OrganizationAccess> find(Caller caller, String condition, String key) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select o, me from Organization o left join Member me"
                                        + " on me.organizationId = o.id and me.accountId = :caller"
                                        + " where " + condition + " and o.deletedAt is null",
                                Object[].class)
                        .setParameter("caller", caller.accountId())
                        .setParameter("key", key)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new RefusedException(Refusal.ORGANIZATION_NOT_FOUND))
                .map(row -> of(caller, (Organization) row[0], Optional.ofNullable((Member) row[1])));
    }

    private static OrganizationAccess of(Caller caller, Organization organization, Optional<Member> own) {
        return new OrganizationAccess(organization, own, Standing.of(caller, own.map(Member::roles)));
    }
}
