package orgs.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import io.quarkus.runtime.LaunchMode;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailMessage;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import orgs.account.EmailAddress;
import orgs.config.OrgsConfig;

/**
 * Hands letters to the mail server, through the client that {@code quarkus.mailer.*} configures; Quarkus' own mailer would add an
 * empty {@code Cc} to each. Whoever sends, the client works on one event loop: its pool loses answers otherwise
 * (docs/decisions/0010-mails-wait-in-the-database.md).
 */
@ApplicationScoped
class MailSender {
    private static final Logger LOG = Logger.getLogger(MailSender.class);
    static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final MailClient client;
    private final OrgsConfig config;
    private final Optional<String> bounceAddress;
    private final List<Pattern> approvedRecipients;
    private final boolean onlyLogs;
    private final Event<UnsentMail> unsent;
    private final Context eventLoop;

    MailSender(
            MailClient client,
            OrgsConfig config,
            @ConfigProperty(name = "quarkus.mailer.bounce-address") Optional<String> bounceAddress,
            @ConfigProperty(name = "quarkus.mailer.approved-recipients") Optional<List<String>> approvedRecipients,
            @ConfigProperty(name = "quarkus.mailer.mock") Optional<Boolean> mock,
            Event<UnsentMail> unsent,
            Vertx vertx) {
        this.client = client;
        this.config = config;
        this.bounceAddress = bounceAddress;
        this.approvedRecipients = approvedRecipients.stream()
                .flatMap(List::stream)
                .map(pattern -> Pattern.compile(pattern.strip(), Pattern.CASE_INSENSITIVE))
                .toList();
        this.onlyLogs = mock.orElse(LaunchMode.current().isDevOrTest());
        this.unsent = unsent;
        this.eventLoop = VertxContext.getRootContext(vertx.getOrCreateContext());
    }

    /**
     * Sends nothing, and says so in the log, when the recipient is not among the approved ones. Fails when the server cannot be reached, refuses, or
     * takes too long. Continues on any thread.
     */
    Uni<Void> send(Letter letter) {
        if (!isApproved(letter.to())) {
            LOG.infof("The mail %s is not sent: quarkus.mailer.approved-recipients lacks its recipient", letter.id());
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .deferred(() -> Uni.combine()
                        .all()
                        .unis(written(letter, Variant.TEXT_PLAIN), written(letter, Variant.TEXT_HTML))
                        .with((text, html) -> mail(letter).setText(text).setHtml(html))
                        .chain(mail -> send(letter, mail)))
                .runSubscriptionOn(MutinyHelper.executor(VertxContext.createNewDuplicatedContext(eventLoop)))
                .ifNoItem()
                .after(TIMEOUT)
                .failWith(() -> new TimeoutException("no answer within " + TIMEOUT.toSeconds() + " s"));
    }

    /** As Quarkus' own mailer reads the setting. */
    private boolean isApproved(String recipient) {
        return approvedRecipients.isEmpty()
                || approvedRecipients.stream()
                        .anyMatch(approved -> approved.matcher(recipient).matches());
    }

    private Uni<Void> send(Letter letter, MailMessage mail) {
        if (onlyLogs) {
            LOG.infof("A mail to %s would be sent:%n%s", mail.getTo(), mail.getText());
            unsent.fire(new UnsentMail(letter.to(), letter.subject(), mail.getText(), mail.getHtml()));
            return Uni.createFrom().voidItem();
        }
        return client.sendMail(mail).replaceWithVoid();
    }

    private static Uni<String> written(Letter letter, String mediaType) {
        return Templates.invitation(letter)
                .setVariant(Variant.forContentType(mediaType))
                .createUni();
    }

    private MailMessage mail(Letter letter) {
        String from = config.mail().from().orElseThrow();
        var mail = new MailMessage()
                .setFrom(from)
                .setTo(letter.to())
                .setSubject(EncodedWords.of(letter.subject()))
                // Of the sender's domain, not of this machine; a mail that is sent twice can be recognized by it.
                .addHeader("Message-ID", "<" + letter.id() + "@" + domain(from) + ">")
                // RFC 3834: no out-of-office answers, please
                .addHeader("Auto-Submitted", "auto-generated")
                // RFC 8058: a button of the mail program itself
                .addHeader("List-Unsubscribe", "<" + letter.stopLink() + ">")
                .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        bounceAddress.ifPresent(mail::setBounceAddress);
        return mail;
    }

    private static String domain(String from) {
        String domain = EmailAddress.domain(from).replace(">", "");
        return EmailAddress.normalizedDomain(domain).orElse(domain);
    }

    @CheckedTemplate(basePath = "mail")
    static class Templates {
        static native TemplateInstance invitation(Letter letter);
    }
}
