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
                select a.organizationId from Member a where a.accountId = :account
                union
                select b.organizationId from Invitation b
                where b.email = :email and b.channel = EMAIL and b.status = PENDING)
            """;

    /** The caller's organizations, active organization and invitations in one statement, without a write. */
    @WithSession
    public Uni<Me> find(Caller caller) {
        return Panache.getSession()
                .chain(session -> session.createQuery(ME, Me.Row.class)
                        .setParameter("account", caller.accountId())
                        .setParameter("email", caller.verifiedEmail().orElse(""))
                        .getResultList())
                .map(rows -> Me.of(caller, rows));
    }
}
