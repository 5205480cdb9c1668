package orgs.invitation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import orgs.config.MailConfig;
import orgs.config.OrgsConfig;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.throttle.MailThrottle;

/** The mail that tells an invited person: a row of {@code invitation_mail} as long as it waits to be sent by {@code orgs.mail}. */
@ApplicationScoped
class InvitationMail {
    private static final String ENQUEUE = """
            insert into invitation_mail (organization_id, invitation_id, due_at, created_at)
            values (:organization, :invitation, :now, :now)
            on conflict on constraint invitation_mail_pkey
            do update set attempts = 0, due_at = excluded.due_at, created_at = excluded.created_at
            """;

    private final MailConfig config;
    private final MailThrottle throttle;
    private final Clock clock;

    InvitationMail(OrgsConfig config, MailThrottle throttle, Clock clock) {
        this.config = config.mail();
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * Sees to it that a new or renewed invitation is mailed once the caller's transaction has committed; whether the mail
     * server can be reached does not matter here. Nothing is mailed when no sender is configured, when a mail about it is only
     * minutes old, or when by then the invitation is no longer open, or its recipient wants no mails of this organization.
     *
     * @throws RefusedException {@link Refusal#TOO_MANY_MAILS}
     */
    Uni<Void> enqueue(Invitation invitation) {
        Instant now = clock.instant();
        if (config.from().isEmpty()
                || invitation.wasMailedAfter(now.minus(config.limits().repeatAfter()))) {
            return Uni.createFrom().voidItem();
        }
        invitation.mailed(now);
        return throttle.count(invitation.organizationId, invitation.inviterId, invitation.email)
                .chain(() -> Panache.getSession())
                .chain(session -> session.createNativeQuery(ENQUEUE)
                        .setParameter("organization", invitation.organizationId)
                        .setParameter("invitation", invitation.id)
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
