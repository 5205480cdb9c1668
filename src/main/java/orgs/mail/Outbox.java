package orgs.mail;

import static orgs.activity.ActivityType.INVITATION_MAIL_FAILED;
import static orgs.activity.ActivityType.INVITATION_MAIL_WITHHELD;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import orgs.account.Account;
import orgs.activity.ActivityLog;
import orgs.activity.ActivityType;
import orgs.config.OrgsConfig;
import orgs.invitation.Invitation;
import orgs.invitation.Status;
import orgs.organization.Organization;

/**
 * The mails that wait, in the table {@code invitation_mail}. Whoever sends one claims it first by pushing its due time
 * ahead: no other replica sees it until then, and when this one dies it is due again. So a mail is sent at least once.
 * Organizations take turns, a mail each, so that nobody waits for the many mails of another one.
 */
@ApplicationScoped
public class Outbox {
    /** Longer than an attempt can take; see {@link MailSender#TIMEOUT}. */
    static final Duration LEASE = Duration.ofMinutes(2);

    /** Before every id. */
    private static final String FIRST = "";

    private static final String CLAIM = """
            with due as (
                select organization_id, invitation_id from invitation_mail
                where organization_id > :last and due_at <= :now
                order by organization_id, due_at limit 1 for update skip locked
            )
            update invitation_mail m set attempts = m.attempts + 1, due_at = :leasedUntil
            from due where m.organization_id = due.organization_id and m.invitation_id = due.invitation_id
            returning m.organization_id, m.invitation_id, m.attempts,
                m.created_at <= :givenUpWhenFrom as is_last_attempt
            """;

    private record Claim(String organizationId, String invitationId, int attempts, boolean isLastAttempt) {
        /** Hibernate Reactive makes records from HQL alone. */
        static Claim of(Tuple row) {
            return new Claim(
                    row.get("organization_id", String.class),
                    row.get("invitation_id", String.class),
                    row.get("attempts", Integer.class),
                    row.get("is_last_attempt", Boolean.class));
        }

        WaitingMail with(Optional<Letter> letter, boolean isUnwanted, Instant leasedUntil) {
            return new WaitingMail(
                    organizationId, invitationId, attempts, isLastAttempt, isUnwanted, leasedUntil, letter);
        }
    }

    private static final String OFFER = """
            select i, o, a from Invitation i
            join Organization o on o.id = i.organizationId
            join Account a on a.id = i.inviterId
            where i.id = :invitation
            """;

    @RegisterForReflection // Hibernate makes it
    private record Offer(Invitation invitation, Organization organization, Account inviter) {
        boolean isOpen(Instant now) {
            return invitation.status == Status.PENDING && !invitation.isOverdue(now) && !organization.isDeleted();
        }

        Letter letter(String acceptUrl, MailStopLinks stops) {
            return Letter.about(invitation, organization, inviter, acceptUrl, stops.of(invitation.id));
        }
    }

    /** A mail that was renewed since it was claimed is another one. */
    private static final String STILL_CLAIMED = """
             where organization_id = :organization and invitation_id = :invitation
                and attempts = :attempts and due_at = :leasedUntil
            """;

    private static final String LOCK = """
            select id from invitation where organization_id = :organization and id = :invitation for no key update
            """;
    private static final String REMOVE = "delete from invitation_mail" + STILL_CLAIMED;
    // Renewing it mails it again, however soon.
    private static final String TELL_GIVEN_UP = """
            update Invitation i set i.mailedAt = null, i.unsent = GIVEN_UP
            where i.organizationId = :organization and i.id = :invitation
            """;
    private static final String TELL_WITHHELD = """
            update Invitation i set i.unsent = WITHHELD
            where i.organizationId = :organization and i.id = :invitation
            """;
    private static final String RELEASE =
            "update invitation_mail set attempts = attempts - 1, due_at = :now" + STILL_CLAIMED;
    private static final String POSTPONE = "update invitation_mail set due_at = :retryAt" + STILL_CLAIMED;

    private final OrgsConfig config;
    private final ActivityLog activity;
    private final MailStopLinks stopLinks;
    private final StoredMailStops stops;
    private final Clock clock;
    private volatile String lastServed = FIRST;

    Outbox(OrgsConfig config, ActivityLog activity, MailStopLinks stopLinks, StoredMailStops stops, Clock clock) {
        this.config = config;
        this.activity = activity;
        this.stopLinks = stopLinks;
        this.stops = stops;
        this.clock = clock;
    }

    /** Claims a mail that is due, if any: of the next organization in the order of their ids that has one, the one that is due longest. */
    @WithTransaction
    Uni<Optional<WaitingMail>> claim() {
        Instant now = clock.instant();
        Instant leasedUntil = now.plus(LEASE);
        String last = lastServed;
        return claimAfter(last, now, leasedUntil)
                .chain(claim -> claim.isEmpty() && !last.equals(FIRST)
                        ? claimAfter(FIRST, now, leasedUntil)
                        : Uni.createFrom().item(claim))
                .invoke(claim -> lastServed = claim.map(Claim::organizationId).orElse(FIRST))
                .chain(claim -> claim.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : waiting(claim.get(), now, leasedUntil).map(Optional::of));
    }

    private Uni<Optional<Claim>> claimAfter(String organizationId, Instant now, Instant leasedUntil) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CLAIM, Tuple.class)
                        .setParameter("last", organizationId)
                        .setParameter("now", now)
                        .setParameter("leasedUntil", leasedUntil)
                        .setParameter("givenUpWhenFrom", now.minus(config.mail().giveUpAfter()))
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(Claim::of));
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

    /** Gives back what was claimed in vain: it is due at once, for whoever claims it next. */
    @WithTransaction
    Uni<Void> release(WaitingMail mail) {
        return Panache.getSession()
                .chain(session -> claimed(session, RELEASE, mail)
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Forgets a mail that nobody wants, and tells the organization's administrators that nothing was mailed. */
    @WithTransaction
    Uni<Void> withhold(WaitingMail mail) {
        return forget(mail, TELL_WITHHELD, INVITATION_MAIL_WITHHELD, Map.of());
    }

    /** Forgets a mail that could not be sent, and tells the organization's administrators. */
    @WithTransaction
    Uni<Void> giveUp(WaitingMail mail) {
        return forget(mail, TELL_GIVEN_UP, INVITATION_MAIL_FAILED, Map.of("attempts", mail.attempts()));
    }

    /** Takes the invitation before its mail, as whoever renews or purges it does; otherwise each could wait for the other. */
    private Uni<Void> forget(WaitingMail mail, String told, ActivityType type, Map<String, Object> details) {
        return lockInvitation(mail)
                .chain(() -> onClaimed(REMOVE, mail))
                .chain(removed -> removed == 0
                        ? Uni.createFrom().voidItem()
                        : tell(told, mail)
                                .chain(() ->
                                        activity.writeOwn(mail.organizationId(), type, mail.invitationId(), details)));
    }

    private static Uni<Void> lockInvitation(WaitingMail mail) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, String.class)
                        .setParameter("organization", mail.organizationId())
                        .setParameter("invitation", mail.invitationId())
                        .getSingleResultOrNull())
                .replaceWithVoid();
    }

    private static Uni<Void> tell(String update, WaitingMail mail) {
        return Panache.getSession()
                .chain(session -> session.createMutationQuery(update)
                        .setParameter("organization", mail.organizationId())
                        .setParameter("invitation", mail.invitationId())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<WaitingMail> waiting(Claim claim, Instant now, Instant leasedUntil) {
        return letter(claim.invitationId(), now)
                .chain(letter -> isUnwanted(claim, letter).map(unwanted -> claim.with(letter, unwanted, leasedUntil)));
    }

    private Uni<Boolean> isUnwanted(Claim claim, Optional<Letter> letter) {
        return letter.map(mail -> stops.isStopped(claim.organizationId(), mail.to()))
                .orElseGet(() -> Uni.createFrom().item(false));
    }

    private Uni<Optional<Letter>> letter(String invitationId, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createQuery(OFFER, Offer.class)
                        .setParameter("invitation", invitationId)
                        .getSingleResult())
                .map(offer -> offer.isOpen(now)
                        ? Optional.of(offer.letter(config.mail().acceptUrl(), stopLinks))
                        : Optional.empty());
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
