package orgs.invitation;

import static orgs.activity.ActivityType.INVITATION_CREATED;
import static orgs.activity.ActivityType.INVITATION_RENEWED;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orgs.access.Caller;
import orgs.access.Roles;
import orgs.activity.ActivityLog;
import orgs.config.OrgsConfig;
import orgs.organization.Organization;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/**
 * E-mail invitations that were made somewhere else: here they are the primary owner's, who may offer every role.
 * Nothing is mailed, and no limit applies. All of it happens in the transaction of who asks, with the organizations
 * locked.
 */
@ApplicationScoped
public class ImportedInvitations {
    private final OrgsConfig config;
    private final ActivityLog activity;
    private final Clock clock;

    ImportedInvitations(OrgsConfig config, ActivityLog activity, Clock clock) {
        this.config = config;
        this.activity = activity;
        this.clock = clock;
    }

    /** The pending ones for these, locked until the transaction ends. */
    public Uni<List<Invitation>> lockPending(Collection<Addressee> addressees) {
        if (addressees.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Invitation.<Invitation>find(
                        "organizationId in ?1 and email in ?2 and concat(organizationId, ' ', email) in ?3"
                                + " and channel = EMAIL and status = PENDING order by id",
                        addressees.stream()
                                .map(Addressee::organizationId)
                                .distinct()
                                .toList(),
                        addressees.stream()
                                .map(addressee -> addressee.address().value())
                                .distinct()
                                .toList(),
                        addressees.stream()
                                .map(addressee -> addressee.organizationId()
                                        + ' '
                                        + addressee.address().value())
                                .toList())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * A new one, for somebody for whom none is pending.
     *
     * @param expiresAt none: as if it were made now
     * @throws RefusedException {@link Refusal#INVITATION_EXPIRED}
     */
    public Uni<Invitation> create(
            Caller caller, Organization organization, Addressee addressee, Roles roles, Optional<Instant> expiresAt) {
        Instant now = clock.instant();
        var invitation = Invitation.byEmail(
                organization.id, addressee.address(), roles, organization.ownerId, now, lifetime(now, expiresAt));
        return invitation
                .persist()
                .chain(() -> activity.write(
                        caller, organization.id, INVITATION_CREATED, invitation.id, Map.of(), invitation.shown()))
                .replaceWith(invitation);
    }

    /**
     * Renews a pending one, unless it is what it is to be already.
     *
     * @param expiresAt none: as it is, while that is to come
     * @return whether it was renewed
     * @throws RefusedException {@link Refusal#INVITATION_EXPIRED}
     */
    public Uni<Boolean> renew(
            Caller caller, Organization organization, Invitation pending, Roles roles, Optional<Instant> expiresAt) {
        Instant now = clock.instant();
        Duration lifetime =
                lifetime(now, expiresAt.or(() -> Optional.of(pending.expiresAt).filter(now::isBefore)));
        if (pending.roles().equals(roles) && isSame(pending.expiresAt, now.plus(lifetime))) {
            return Uni.createFrom().item(false);
        }
        Map<String, Object> before = pending.shown();
        pending.renew(roles, organization.ownerId, now, lifetime);
        return activity.write(caller, organization.id, INVITATION_RENEWED, pending.id, before, pending.shown())
                .replaceWith(true);
    }

    private Duration lifetime(Instant now, Optional<Instant> expiresAt) {
        if (expiresAt.filter(end -> !end.isAfter(now)).isPresent()) {
            throw new RefusedException(Refusal.INVITATION_EXPIRED);
        }
        return expiresAt.map(end -> Duration.between(now, end)).orElseGet(() -> config.invitations()
                .expiresIn());
    }

    /** As far as times are told to anybody. */
    private static boolean isSame(Instant one, Instant other) {
        return one.truncatedTo(ChronoUnit.MILLIS).equals(other.truncatedTo(ChronoUnit.MILLIS));
    }
}
