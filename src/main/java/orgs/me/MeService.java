package orgs.me;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import orgs.access.Caller;

/** Reads {@link Me}, the first request of every page load. */
@ApplicationScoped
public class MeService {

    // An account is at most once a member of an organization, and has at most one pending invitation to it: one row an
    // organization, and the joins multiply nothing.
    // Channel and status are literals, not parameters: only then can PostgreSQL keep one plan that uses the partial
    // indexes
    // of pending invitations. With parameters it plans each execution anew, which costs more than the execution itself.
    private static final String ME = """
            select o, m, i from Organization o
            left join Member m on m.organizationId = o.id and m.accountId = :account
            left join Invitation i on i.organizationId = o.id and i.email = :email
                and i.channel = EMAIL and i.status = PENDING
            where o.deletedAt is null and o.id in (
                (select a.organizationId from Member a join Organization p on p.id = a.organizationId
                    where a.accountId = :account and p.deletedAt is null order by a.id limit :organizations)
                union
                (select c.organizationId from Member c where c.accountId = :account and c.organizationId = :active)
                union
                (select b.organizationId from Invitation b join Organization q on q.id = b.organizationId
                    where b.email = :email and b.channel = EMAIL and b.status = PENDING and q.deletedAt is null
                    order by b.id limit :invitations))
            """;

    /** The caller's first organizations, active organization and first invitations in one statement, without a write. */
    @WithSession
    public Uni<Me> find(Caller caller) {
        return Panache.getSession()
                .chain(session -> session.createQuery(ME, Me.Row.class)
                        .setParameter("account", caller.accountId())
                        .setParameter("email", caller.verifiedEmail().orElse(""))
                        .setParameter("active", caller.activeOrganizationId().orElse(""))
                        .setParameter("organizations", Me.MAX_ORGANIZATIONS + 1)
                        .setParameter("invitations", Me.MAX_INVITATIONS)
                        .getResultList())
                .map(rows -> Me.of(caller, rows));
    }
}
