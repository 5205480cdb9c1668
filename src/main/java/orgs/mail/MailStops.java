package orgs.mail;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;

/**
 * The addresses to which an organization mails nothing any more. Whoever has one of its mails may say so, without signing in
 * (docs/decisions/0027-a-link-stops-mails.md). {@link Outbox} heeds it; invitations are made and accepted as before.
 *
 * <p>A token that is not good is told so without a connection to the database: anybody can make one up.
 */
@ApplicationScoped
public class MailStops {
    private final MailStopLinks links;
    private final StoredMailStops stored;

    MailStops(MailStopLinks links, StoredMailStops stored) {
        this.links = links;
        this.stored = stored;
    }

    /** The name of the organization whose mails the token would stop, fit to be shown; empty when the token is not good. Changes nothing. */
    public Uni<Optional<String>> organization(String token) {
        return byInvitation(token, stored::organization);
    }

    /** Stops the mails, once and for all; empty when the token is not good, else the same as {@link #organization}. */
    public Uni<Optional<String>> stop(String token) {
        return byInvitation(token, stored::add);
    }

    private Uni<Optional<String>> byInvitation(String token, Function<String, Uni<Optional<String>>> name) {
        return links.invitationId(token)
                .map(invitation -> name.apply(invitation).map(found -> found.map(MailStops::shown)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static String shown(String name) {
        return PlainName.of(name).orElse(Letter.NAMELESS);
    }
}
