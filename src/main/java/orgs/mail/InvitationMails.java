package orgs.mail;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import orgs.config.OrgsConfig;
import orgs.invitation.Invitation;

/** The mails that tell the invited of their invitations. */
@ApplicationScoped
public class InvitationMails {
    private final OrgsConfig config;
    private final Outbox outbox;

    InvitationMails(OrgsConfig config, Outbox outbox) {
        this.config = config;
        this.outbox = outbox;
    }

    /**
     * Sees to it that a new or renewed invitation is mailed once the caller's transaction has committed; whether the mail
     * server can be reached does not matter here. Nothing is mailed when no sender is configured, or when the invitation
     * is no longer open by then.
     */
    public Uni<Void> enqueue(Invitation invitation) {
        return config.mail().from().isPresent()
                ? outbox.put(invitation)
                : Uni.createFrom().voidItem();
    }
}
