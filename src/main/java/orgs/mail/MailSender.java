package orgs.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MailTemplate.MailTemplateInstance;
import io.quarkus.qute.CheckedTemplate;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import orgs.config.OrgsConfig;

/**
 * Hands letters to the mail server. Whoever sends, the mail client works on one event loop: its pool loses answers otherwise
 * (docs/decisions/0010-mails-wait-in-the-database.md).
 */
@ApplicationScoped
class MailSender {
    static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final OrgsConfig config;
    private final Context eventLoop;

    MailSender(OrgsConfig config, Vertx vertx) {
        this.config = config;
        this.eventLoop = VertxContext.getRootContext(vertx.getOrCreateContext());
    }

    /** Fails when the server cannot be reached, refuses, or takes too long. Continues on any thread. */
    Uni<Void> send(Letter letter) {
        return Uni.createFrom()
                .deferred(
                        () -> Templates.invitation(letter).mail(mailOf(letter)).send())
                .runSubscriptionOn(MutinyHelper.executor(VertxContext.createNewDuplicatedContext(eventLoop)))
                .ifNoItem()
                .after(TIMEOUT)
                .failWith(() -> new TimeoutException("no answer within " + TIMEOUT.toSeconds() + " s"));
    }

    private Mail mailOf(Letter letter) {
        return new Mail()
                .addTo(letter.to())
                .setFrom(config.mail().from().orElseThrow())
                .setSubject(EncodedWords.of(letter.subject()))
                // RFC 3834: no out-of-office answers, please
                .addHeader("Auto-Submitted", "auto-generated");
    }

    @CheckedTemplate(basePath = "mail")
    static class Templates {
        static native MailTemplateInstance invitation(Letter letter);
    }
}
