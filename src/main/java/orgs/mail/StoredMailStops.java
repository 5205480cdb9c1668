package orgs.mail;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Optional;
import orgs.secret.DerivedSecrets;

/**
 * The rows of {@code mail_stop}: of the address a digest under the server's key, which nobody can try addresses against. An
 * organization is told by its name, as it is stored; empty where there is no such invitation, or no organization any more.
 */
@ApplicationScoped
class StoredMailStops {
    private static final String PURPOSE = "mail-stop-recipient";
    private static final String FIND = """
            select o.name from Invitation i join Organization o on o.id = i.organizationId
            where i.id = :invitation and i.channel = EMAIL
            """;

    // Waits for a purge and is waited for. A key share would be let in beside it, and each would wait for the other's
    // rows.
    private static final String LOCK = """
            select i.organization_id, i.email, o.name from invitation i
            join organization o on o.id = i.organization_id
            where i.id = :invitation and i.channel = 'email' for share of o
            """;

    private static final String ADD = """
            insert into mail_stop (organization_id, address_digest, created_at) values (:organization, :digest, :now)
            on conflict on constraint mail_stop_pkey do nothing
            """;

    private static final String IS_STOPPED = """
            select exists (
                select from mail_stop where organization_id = :organization and address_digest in (:digests)
            )
            """;

    private record Invited(String organizationId, String email, String organizationName) {
        /** Hibernate Reactive makes records from HQL alone. */
        static Invited of(Tuple row) {
            return new Invited(
                    row.get("organization_id", String.class),
                    row.get("email", String.class),
                    row.get("name", String.class));
        }

        /** Nobody learns from a dump of the database that two organizations mailed the same address. */
        String recipient() {
            return recipientOf(organizationId, email);
        }
    }

    private final DerivedSecrets secrets;
    private final Clock clock;

    StoredMailStops(DerivedSecrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Which organization an invitation is from. */
    @WithSession
    Uni<Optional<String>> organization(String invitationId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(FIND, String.class)
                        .setParameter("invitation", invitationId)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    /** From now on this organization mails nothing to the address that an invitation is for. */
    @WithTransaction
    Uni<Optional<String>> add(String invitationId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, Tuple.class)
                        .setParameter("invitation", invitationId)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(Invited::of))
                .call(invited ->
                        invited.map(this::add).orElseGet(() -> Uni.createFrom().voidItem()))
                .map(invited -> invited.map(Invited::organizationName));
    }

    private Uni<Void> add(Invited invited) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("organization", invited.organizationId())
                        .setParameter("digest", secrets.derive(PURPOSE, invited.recipient()))
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Whether the organization mails nothing to the address any more. Needs a session. */
    Uni<Boolean> isStopped(String organizationId, String email) {
        var digests =
                secrets.derivations(PURPOSE, recipientOf(organizationId, email)).toList();
        return Panache.getSession().chain(session -> session.createNativeQuery(IS_STOPPED, Boolean.class)
                .setParameter("organization", organizationId)
                .setParameter("digests", digests)
                .getSingleResult());
    }

    private static String recipientOf(String organizationId, String email) {
        return organizationId + ' ' + email;
    }
}
