package orgs.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MailTemplate.MailTemplateInstance;
import io.quarkus.qute.CheckedTemplate;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import orgs.config.OrgsConfig;

/** Hands letters to the mail server. */
@ApplicationScoped
class MailSender {
    static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final OrgsConfig config;

    MailSender(OrgsConfig config) {
        this.config = config;
    }

    /** Fails when the server cannot be reached, refuses, or takes too long. Continues where it was called, so that a transaction may follow. */
    Uni<Void> send(Letter letter) {
        var context = MutinyHelper.executor(Vertx.currentContext());
        return Uni.createFrom()
                .deferred(
                        () -> Templates.invitation(letter).mail(mailOf(letter)).send())
                .ifNoItem()
                .after(TIMEOUT)
                .failWith(() -> new TimeoutException("no answer within " + TIMEOUT.toSeconds() + " s"))
                .emitOn(context);
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
