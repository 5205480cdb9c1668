package orgs.person;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import java.util.List;
import orgs.access.Roles;
import orgs.organization.Member;
import orgs.organization.Organization;

/**
 * An organization, living or not, of which somebody is an owner.
 *
 * @param otherOwners how many there are besides
 * @param otherMembers how many members there are besides, owners or not
 */
@RegisterForReflection // Hibernate makes it
record OwnedOrganization(Organization organization, Member member, long otherOwners, long otherMembers) {
    private static final String OWNED = """
            select o, m,
                (select count(*) from Member owner where owner.organizationId = o.id and owner.id <> m.id
                    and cast(sql('? = any (?)', :owner, owner.roleNames) as Boolean) = true),
                (select count(*) from Member other where other.organizationId = o.id and other.id <> m.id)
            from Member m join Organization o on o.id = m.organizationId
            where m.accountId = :account
                and (o.ownerId = :account or cast(sql('? = any (?)', :owner, m.roleNames) as Boolean) = true)
            order by o.id
            """;

    /** Those of the account. They must be locked, or the answer is old. */
    static Uni<List<OwnedOrganization>> findOf(String accountId) {
        return Panache.getSession().chain(session -> session.createQuery(OWNED, OwnedOrganization.class)
                .setParameter("account", accountId)
                .setParameter("owner", Roles.OWNER)
                .getResultList());
    }

    /** Whether nobody else owns it. */
    boolean isLastOwnership() {
        return otherOwners == 0;
    }

    /** Whether it was deleted by its only member: nobody is left for whom it could be restored. */
    boolean isDeserted() {
        return organization.isDeleted() && otherMembers == 0;
    }

    LastOwnership told() {
        return new LastOwnership(organization.id, organization.name, organization.slug, organization.deletedAt);
    }
}
