package orgs.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jboss.logging.Logger;
import orgs.config.OrgsConfig;
import orgs.job.BatchJob;

/** Sends the mails that wait, one after the other, each attempt outside of any transaction. */
@ApplicationScoped
public class MailDelivery {
    private static final Logger LOG = Logger.getLogger(MailDelivery.class);

    /** RFC 5321, 4.2.3: the mailbox, the processing of the mail, the space for it. */
    private static final Set<Integer> ABOUT_ONE_MAIL_FOR_NOW = Set.of(450, 451, 452);

    private final OrgsConfig config;
    private final Outbox outbox;
    private final MailSender sender;
    private final MeterRegistry meters;
    private final Attempts attempts = new Attempts();

    MailDelivery(OrgsConfig config, Outbox outbox, MailSender sender, MeterRegistry meters) {
        this.config = config;
        this.outbox = outbox;
        this.sender = sender;
        this.meters = meters;
    }

    @Scheduled(
            identity = "invitation-mails",
            every = "{orgs.mail.interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return config.mail().from().isPresent()
                ? BatchJob.repeat("Sending mails", () -> attempts.make(this::deliverNext))
                : Uni.createFrom().voidItem();
    }

    /** What is claimed when the program stops is sent, if that takes no longer than a moment, or given back for another replica. */
    void stop(@Observes ShutdownEvent event) {
        attempts.stop();
    }

    private Uni<Boolean> deliverNext(Uni<Void> cutOff) {
        return outbox.claim().chain(claimed -> claimed.map(mail -> deliver(mail, cutOff))
                .orElse(Uni.createFrom().item(false)));
    }

    private Uni<Boolean> deliver(WaitingMail mail, Uni<Void> cutOff) {
        if (mail.letter().isEmpty()) {
            return outbox.remove(mail).replaceWith(true);
        }
        if (mail.isUnwanted()) {
            return outbox.withhold(mail).replaceWith(true);
        }
        var caller = MutinyHelper.executor(Vertx.currentContext());
        return Uni.join()
                .first(sender.send(mail.letter().get()), cutOff)
                .toTerminate()
                .emitOn(caller) // so that a transaction may follow
                .onItemOrFailure()
                .transformToUni((sent, failure) -> failure == null ? sent(mail) : failed(mail, failure));
    }

    private Uni<Boolean> sent(WaitingMail mail) {
        count("sent");
        return outbox.remove(mail).replaceWith(true);
    }

    /** Goes on only when the server refused just this mail. */
    private Uni<Boolean> failed(WaitingMail mail, Throwable failure) {
        if (failure instanceof CancellationException) {
            LOG.infof("The mail of invitation %s is given back: %s", mail.invitationId(), failure.getMessage());
            return outbox.release(mail).replaceWith(false);
        }
        boolean goesOn = isAboutThisMail(failure);
        if (mail.isLastAttempt()) {
            count("given_up");
            LOG.warnf(
                    "The mail of invitation %s is given up after %d attempts: %s",
                    mail.invitationId(), mail.attempts(), Reason.of(failure));
            return outbox.giveUp(mail).replaceWith(goesOn);
        }
        count("failed");
        Duration pause = Backoff.pause(config.mail().retryAfter(), mail.attempts());
        LOG.warnf(
                "The mail of invitation %s waits %d s more after attempt %d: %s",
                mail.invitationId(), pause.toSeconds(), mail.attempts(), Reason.of(failure));
        return outbox.postpone(mail, pause).replaceWith(goesOn);
    }

    /** A server that is down, that closes (421) or that lets nobody sign in for now (454) would refuse the others, too. */
    private static boolean isAboutThisMail(Throwable failure) {
        return failure instanceof SMTPException refused
                && (refused.isPermanent() || ABOUT_ONE_MAIL_FOR_NOW.contains(refused.getReplyCode()));
    }

    private void count(String outcome) {
        meters.counter("orgs.mail.attempts", "outcome", outcome).increment();
    }
}
