package orgs.throttle;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import orgs.config.MailLimitsConfig;
import orgs.config.OrgsConfig;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.secret.Sha256;

/** Limits how many mails somebody can make the service send, on all replicas together. */
@ApplicationScoped
public class MailThrottle {
    // Everybody takes the three rows in this order, so that nobody waits for each other.
    private static final String COUNT = """
            insert into mail_count as kept (subject, mails, ends_at)
            values (:organization, 1, :end), (:inviter, 1, :end), (:recipient, 1, :end)
            on conflict on constraint mail_count_pkey do update set
                mails = case when kept.ends_at <= :now then 1 else kept.mails + 1 end,
                ends_at = case when kept.ends_at <= :now then :end else kept.ends_at end
            returning subject, mails, cast(extract(epoch from ends_at) * 1000 as bigint) as end_millis
            """;
    private static final String FORGET = "delete from mail_count where ends_at <= :now";

    /** How many mails a subject caused in a period, and when that ends. */
    private record Tally(String subject, int mails, Instant end) {
        static Tally of(Tuple row) {
            return new Tally(
                    row.get("subject", String.class),
                    row.get("mails", Integer.class),
                    Instant.ofEpochMilli(row.get("end_millis", Long.class)));
        }
    }

    /** Whose mails are counted, and how many they may be. */
    private record Subject(String text, int limit) {
        boolean isExceededBy(Tally tally) {
            return tally.subject().equals(text) && tally.mails() > limit;
        }
    }

    private final MailLimitsConfig limits;
    private final Clock clock;

    MailThrottle(OrgsConfig config, Clock clock) {
        this.limits = config.mail().limits();
        this.clock = clock;
    }

    /**
     * Counts a mail of the organization that the inviter causes. It does not count if the transaction fails, by this refusal for
     * example.
     *
     * @param recipient the address; only its digest is kept
     * @throws RefusedException {@link Refusal#TOO_MANY_MAILS}, which says for how long
     */
    @WithTransaction
    public Uni<Void> count(String organizationId, String inviterId, String recipient) {
        var organization = new Subject("organization:" + organizationId, limits.perOrganization());
        var inviter = new Subject("inviter:" + inviterId, limits.perInviter());
        var address = new Subject(
                "recipient:" + Sha256.text(recipient.getBytes(StandardCharsets.UTF_8)), limits.perRecipient());
        Instant now = clock.instant();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COUNT, Tuple.class)
                        .setParameter("organization", organization.text())
                        .setParameter("inviter", inviter.text())
                        .setParameter("recipient", address.text())
                        .setParameter("now", now)
                        .setParameter("end", now.plus(limits.period()))
                        .getResultList())
                .map(rows -> endOfExcess(List.of(organization, inviter, address), rows))
                .invoke(end -> end.ifPresent(until -> {
                    throw RefusedException.until(Refusal.TOO_MANY_MAILS, Duration.between(now, until));
                }))
                .replaceWithVoid();
    }

    /** Removes what counts no more. */
    @WithTransaction
    public Uni<Void> forget() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET)
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Optional<Instant> endOfExcess(List<Subject> subjects, List<Tuple> rows) {
        return rows.stream()
                .map(Tally::of)
                .filter(tally -> subjects.stream().anyMatch(subject -> subject.isExceededBy(tally)))
                .map(Tally::end)
                .max(Comparator.naturalOrder());
    }
}
