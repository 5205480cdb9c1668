package orgs.organization;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.access.Rank;
import orgs.access.Roles;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** A living organization, the caller's own membership in it if they have one, and the rank with which they act there. */
public record OrganizationAccess(Organization organization, Optional<Member> own, Rank rank) {
    private static final String BY_ID = """
            select o, me from Organization o
            left join Member me on me.organizationId = o.id and me.accountId = :caller
            where o.id = :key and o.deletedAt is null
            """;
    private static final String BY_SLUG = """
            select o, me from Organization o
            left join Member me on me.organizationId = o.id and me.accountId = :caller
            where o.slug = :key and o.deletedAt is null
            """;

    // Both are locked, so that whoever had to wait reads both as they are by then. Of two roots Hibernate locks either
    // one
    // first, what is joined it locks last.
    private static final String AS_MEMBER = """
            select o, me from Organization o join Member me on me.organizationId = o.id and me.accountId = :caller
            where o.deletedAt is null and
            """;

    @RegisterForReflection // Hibernate makes it
    private record Row(Organization organization, Member own) {}

    /**
     * The organization as the caller meets it, read in one statement.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND} also for a deleted one
     */
    public static Uni<OrganizationAccess> find(Caller caller, String organizationId) {
        return find(caller, BY_ID, organizationId);
    }

    /** As {@link #find(Caller, String)}, for who may do this. @throws RefusedException also {@link Refusal#PERMISSION_DENIED} */
    public static Uni<OrganizationAccess> find(Caller caller, String organizationId, Action action) {
        return find(caller, organizationId).invoke(access -> access.require(action));
    }

    /** As {@link #find(Caller, String, Action)}, by whichever key. */
    public static Uni<OrganizationAccess> find(Caller caller, OrganizationKey key, Action action) {
        return (key.slug() == null ? find(caller, key.id()) : find(caller, BY_SLUG, key.slug()))
                .invoke(access -> access.require(action));
    }

    /** As {@link #find(Caller, String)}, with the organization locked until the transaction ends; see {@link Organization#lock}. */
    public static Uni<OrganizationAccess> lock(Caller caller, String organizationId) {
        return lock(caller, OrganizationKey.ofId(organizationId));
    }

    /** As {@link #lock(Caller, String)}, for who may do this. @throws RefusedException also {@link Refusal#PERMISSION_DENIED} */
    public static Uni<OrganizationAccess> lock(Caller caller, String organizationId, Action action) {
        return lock(caller, organizationId).invoke(access -> access.require(action));
    }

    /** As {@link #lock(Caller, String, Action)}, by whichever key. */
    public static Uni<OrganizationAccess> lock(Caller caller, OrganizationKey key, Action action) {
        return lock(caller, key).invoke(access -> access.require(action));
    }

    /** One statement for members. Nobody else can be found so: who waited for the lock may have become one meanwhile. */
    private static Uni<OrganizationAccess> lock(Caller caller, OrganizationKey key) {
        Uni<Row> asMember = caller.systemAdministrator() ? Uni.createFrom().nullItem() : lockAsMember(caller, key);
        return asMember.chain(row -> row == null
                ? Organization.lock(key).chain(organization -> within(caller, organization))
                : Uni.createFrom().item(of(caller, row)));
    }

    private static Uni<Row> lockAsMember(Caller caller, OrganizationKey key) {
        boolean isId = key.slug() == null;
        return Panache.getSession()
                .chain(session -> session.createQuery(AS_MEMBER + (isId ? "o.id = :key" : "o.slug = :key"), Row.class)
                        .setParameter("caller", caller.accountId())
                        .setParameter("key", isId ? key.id() : key.slug())
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getSingleResultOrNull());
    }

    private static Uni<OrganizationAccess> within(Caller caller, Organization organization) {
        return Member.findOf(organization.id, caller.accountId()).map(own -> of(caller, organization, own));
    }

    private static Uni<OrganizationAccess> find(Caller caller, String query, String key) {
        return Panache.getSession()
                .chain(session -> session.createQuery(query, Row.class)
                        .setParameter("caller", caller.accountId())
                        .setParameter("key", key)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new RefusedException(Refusal.ORGANIZATION_NOT_FOUND))
                .map(row -> of(caller, row));
    }

    private static OrganizationAccess of(Caller caller, Row row) {
        return of(caller, row.organization(), Optional.ofNullable(row.own()));
    }

    /** How a caller with this membership, or without one, meets an organization. */
    public static OrganizationAccess of(Caller caller, Organization organization, Optional<Member> own) {
        return new OrganizationAccess(organization, own, Rank.of(caller, own.map(Member::roles)));
    }

    /** @throws RefusedException {@link Refusal#PERMISSION_DENIED} */
    public OrganizationAccess require(Action action) {
        rank.require(action);
        return this;
    }

    /** Refuses to touch or to grant what is above the caller. @throws RefusedException {@link Refusal#PERMISSION_DENIED} */
    public OrganizationAccess requireReach(Roles roles) {
        rank.requireReach(roles);
        return this;
    }

    /** The caller's own membership. @throws RefusedException the given refusal for who is no member */
    public Member requireOwn(Refusal otherwise) {
        return own.orElseThrow(() -> new RefusedException(otherwise));
    }
}
