package orgs.invitation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import orgs.config.OrgsConfig;

/** The mail that tells an invited person: a row of {@code invitation_mail} as long as it waits to be sent by {@code orgs.mail}. */
@ApplicationScoped
class InvitationMail {
    private static final String ENQUEUE = """
            insert into invitation_mail (organization_id, invitation_id, due_at, created_at)
            values (:organization, :invitation, :now, :now)
            on conflict on constraint invitation_mail_pkey
            do update set attempts = 0, due_at = excluded.due_at, created_at = excluded.created_at
            """;

    private final OrgsConfig config;
    private final Clock clock;

    InvitationMail(OrgsConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /**
     * Sees to it that a new or renewed invitation is mailed once the caller's transaction has committed; whether the mail
     * server can be reached does not matter here. Nothing is mailed when no sender is configured, or when the invitation
     * is no longer open by then.
     */
    Uni<Void> enqueue(Invitation invitation) {
        if (config.mail().from().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ENQUEUE)
                        .setParameter("organization", invitation.organizationId)
                        .setParameter("invitation", invitation.id)
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
