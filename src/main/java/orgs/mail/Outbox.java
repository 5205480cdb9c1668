package orgs.mail;

import static orgs.activity.ActivityType.INVITATION_MAIL_FAILED;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import orgs.account.Account;
import orgs.activity.ActivityLog;
import orgs.config.OrgsConfig;
import orgs.invitation.Invitation;
import orgs.invitation.Status;
import orgs.organization.Organization;

/**
 * The mails that wait, in the table {@code invitation_mail}. Whoever sends one claims it first by pushing its due time
 * ahead: no other replica sees it until then, and when this one dies it is due again. So a mail is sent at least once.
 */
@ApplicationScoped
public class Outbox {
    /** Longer than an attempt can take; see {@link MailSender#TIMEOUT}. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final String PUT = """
            insert into invitation_mail (organization_id, invitation_id, due_at, created_at)
            values (:organization, :invitation, :now, :now)
            on conflict on constraint invitation_mail_pkey
            do update set attempts = 0, due_at = excluded.due_at, created_at = excluded.created_at
            """;
    private static final String CLAIM = """
            with due as (
                select organization_id, invitation_id from invitation_mail
                where due_at <= :now
                order by due_at limit 1 for update skip locked
            )
            update invitation_mail m set attempts = m.attempts + 1, due_at = :leasedUntil
            from due where m.organization_id = due.organization_id and m.invitation_id = due.invitation_id
            returning m.organization_id, m.invitation_id, m.attempts, m.created_at <= :givenUpWhenFrom
            """;
    /** A mail that was renewed since it was claimed is another one. */
    private static final String STILL_CLAIMED = """
             where organization_id = :organization and invitation_id = :invitation
                and attempts = :attempts and due_at = :leasedUntil
            """;

    private static final String REMOVE = "delete from invitation_mail" + STILL_CLAIMED;
    private static final String POSTPONE = "update invitation_mail set due_at = :retryAt" + STILL_CLAIMED;

    private final OrgsConfig config;
    private final ActivityLog activity;
    private final Clock clock;

    Outbox(OrgsConfig config, ActivityLog activity, Clock clock) {
        this.config = config;
        this.activity = activity;
        this.clock = clock;
    }

    /** Part of the transaction that makes or renews the invitation. */
    Uni<Void> put(Invitation invitation) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PUT)
                        .setParameter("organization", invitation.organizationId)
                        .setParameter("invitation", invitation.id)
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Claims the mail that is due longest, if any. */
    @WithTransaction
    Uni<Optional<WaitingMail>> claim() {
        Instant now = clock.instant();
        Instant leasedUntil = now.plus(LEASE);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CLAIM, Object[].class)
                        .setParameter("now", now)
                        .setParameter("leasedUntil", leasedUntil)
                        .setParameter("givenUpWhenFrom", now.minus(config.mail().giveUpAfter()))
                        .getResultList())
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : letter((String) rows.get(0)[1], now)
                                .map(letter -> Optional.of(waiting(rows.get(0), leasedUntil, letter))));
    }

    /** Sent, or no longer to be sent. */
    @WithTransaction
    Uni<Void> remove(WaitingMail mail) {
        return onClaimed(REMOVE, mail).replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> postpone(WaitingMail mail, Duration pause) {
        return Panache.getSession()
                .chain(session -> claimed(session, POSTPONE, mail)
                        .setParameter("retryAt", clock.instant().plus(pause))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Forgets a mail that could not be sent, and tells the organization's administrators. */
    @WithTransaction
    Uni<Void> giveUp(WaitingMail mail) {
        return onClaimed(REMOVE, mail)
                .chain(removed -> removed == 0
                        ? Uni.createFrom().voidItem()
                        : activity.writeOwn(
                                mail.organizationId(),
                                INVITATION_MAIL_FAILED,
                                mail.invitationId(),
                                Map.of("attempts", mail.attempts())));
    }

    private Uni<Optional<Letter>> letter(String invitationId, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select i, o, a from Invitation i join Organization o on o.id = i.organizationId"
                                        + " join Account a on a.id = i.inviterId where i.id = :invitation",
                                Object[].class)
                        .setParameter("invitation", invitationId)
                        .getSingleResult())
                .map(row -> letter((Invitation) row[0], (Organization) row[1], (Account) row[2], now));
    }

    private Optional<Letter> letter(Invitation invitation, Organization organization, Account inviter, Instant now) {
        boolean isOpen = invitation.status == Status.PENDING && !invitation.isOverdue(now) && !organization.isDeleted();
        return isOpen
                ? Optional.of(Letter.about(
                        invitation, organization, inviter, config.mail().acceptUrl()))
                : Optional.empty();
    }

    private static WaitingMail waiting(Object[] row, Instant leasedUntil, Optional<Letter> letter) {
        return new WaitingMail(
                (String) row[0], (String) row[1], (Integer) row[2], (Boolean) row[3], leasedUntil, letter);
    }

    private static Uni<Integer> onClaimed(String sql, WaitingMail mail) {
        return Panache.getSession().chain(session -> claimed(session, sql, mail).executeUpdate());
    }

    private static Mutiny.MutationQuery claimed(Mutiny.Session session, String sql, WaitingMail mail) {
        return session.createNativeQuery(sql)
                .setParameter("organization", mail.organizationId())
                .setParameter("invitation", mail.invitationId())
                .setParameter("attempts", mail.attempts())
                .setParameter("leasedUntil", mail.leasedUntil());
    }
}
