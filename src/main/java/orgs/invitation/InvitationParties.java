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
    private static final String PARTIES = """
            select o, own, a.systemAdministrator, inviting.roleNames from Organization o
            join Account a on a.id = :inviter
            left join Member inviting on inviting.organizationId = o.id and inviting.accountId = :inviter
            left join Member own on own.organizationId = o.id and own.accountId = :caller
            where o.id = :organization
            """;

    @RegisterForReflection // Hibernate makes it
    @SuppressWarnings("ArrayRecordComponent") // what the column is
    private record Row(Organization organization, Member own, boolean systemAdministrator, String[] inviterRoles) {}

    /** In one statement, whatever the organization's state. */
    static Uni<InvitationParties> find(Caller caller, Invitation invitation) {
        return Panache.getSession()
                .chain(session -> session.createQuery(PARTIES, Row.class)
                        .setParameter("inviter", invitation.inviterId)
                        .setParameter("caller", caller.accountId())
                        .setParameter("organization", invitation.organizationId)
                        .getSingleResult())
                .map(row -> new InvitationParties(
                        row.organization(),
                        Optional.ofNullable(row.own()),
                        Inviter.of(row.systemAdministrator(), row.inviterRoles())));
    }
}
