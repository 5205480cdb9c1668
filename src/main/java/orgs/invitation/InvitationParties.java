package orgs.invitation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import orgs.access.Caller;
import orgs.organization.Member;
import orgs.organization.Organization;

/**
 * Those between whom an invitation is: the organization, who invited, and the caller, who may be a member already. Whoever
 * decides by it locks the organization first, so that nobody loses or gets a right meanwhile.
 */
record InvitationParties(Organization organization, Optional<Member> own, Inviter inviter) {
    /** Asks for {@link Row}s; by which key of the invitation {@code i} is to be added. */
    static final String BY = """
            select i, o, own, a.systemAdministrator, inviting.roleNames from Invitation i
            join Organization o on o.id = i.organizationId
            join Account a on a.id = i.inviterId
            left join Member inviting on inviting.organizationId = i.organizationId and inviting.accountId = i.inviterId
            left join Member own on own.organizationId = i.organizationId and own.accountId = :caller
            where\s""";

    private static final String BY_ID = BY + "i.id = :key";

    /** An invitation and those between whom it is. */
    @RegisterForReflection // Hibernate makes it
    @SuppressWarnings("ArrayRecordComponent") // what the column is
    record Row(
            Invitation invitation,
            Organization organization,
            Member own,
            boolean systemAdministrator,
            String[] inviterRoles) {
        InvitationParties parties() {
            return new InvitationParties(
                    organization, Optional.ofNullable(own), Inviter.of(systemAdministrator, inviterRoles));
        }
    }

    /** In one statement, whatever the organization's state. */
    static Uni<InvitationParties> find(Caller caller, Invitation invitation) {
        return Panache.getSession()
                .chain(session -> session.createQuery(BY_ID, Row.class)
                        .setParameter("caller", caller.accountId())
                        .setParameter("key", invitation.id)
                        .getSingleResult())
                .map(Row::parties);
    }
}
