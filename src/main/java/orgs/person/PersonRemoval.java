package orgs.person;

import static orgs.activity.ActivityType.ORGANIZATION_PURGED;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import orgs.access.Caller;
import orgs.account.Account;
import orgs.account.Tombstones;
import orgs.activity.ActivityLog;
import orgs.member.MemberService;
import orgs.member.OwnershipService;
import orgs.organization.Organization;
import orgs.profile.Profile;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/**
 * How persons go: their memberships end, their name and addresses vanish, and their account becomes a tombstone. It
 * knows of all that a person can have, so it stands above that
 * (docs/decisions/0026-a-removed-person-leaves-a-tombstone.md).
 */
@ApplicationScoped
public class PersonRemoval {
    private static final int MAX_TOLD = 100;
    private static final int MAX_TRIES = 10;

    /** Until the transaction ends. */
    private static final String LOCK_PERSON = "select 1 from pg_advisory_xact_lock(hashtextextended(:account, 0))";

    /** Violated by who removes an account that has just been given something. */
    private static final Set<String> GIVEN_SOMETHING = Set.of("member_account", "profile_account", "member_profile");

    private final MemberService members;
    private final OwnershipService ownership;
    private final Tombstones tombstones;
    private final ActivityLog activity;
    private final Clock clock;

    PersonRemoval(
            MemberService members,
            OwnershipService ownership,
            Tombstones tombstones,
            ActivityLog activity,
            Clock clock) {
        this.members = members;
        this.ownership = ownership;
        this.tombstones = tombstones;
        this.activity = activity;
        this.clock = clock;
    }

    /** Somebody else was faster: what was read of the account is not true any more. */
    private static final class OvertakenException extends RuntimeException {
        OvertakenException() {
            super("overtaken", null, false, false);
        }
    }

    /**
     * Removes a person: the caller, or anybody for a system administrator.
     *
     * @param successor an account that becomes owner of the organizations that have no other one
     * @return the first 100 organizations that would be left without an owner: then nobody was removed. None when the
     *     person is gone
     * @throws RefusedException {@link Refusal#PERMISSION_DENIED}, {@link Refusal#ACCOUNT_NOT_FOUND} for the person or
     *     the successor, {@link Refusal#NEW_OWNER_IS_CALLER} for a person who would succeed themselves,
     *     {@link Refusal#LIMIT_REACHED} where the successor has no room, {@link Refusal#UNAVAILABLE} when others were
     *     faster again and again
     */
    public Uni<List<LastOwnership>> remove(Caller caller, String accountId, Optional<String> successor) {
        caller.requireSelfOrSystemAdministrator(accountId);
        if (successor.equals(Optional.of(accountId))) {
            throw new RefusedException(Refusal.NEW_OWNER_IS_CALLER);
        }
        return Uni.createFrom()
                .deferred(() -> tryRemove(caller, accountId, successor))
                .onFailure(PersonRemoval::wasOvertaken)
                .retry()
                .atMost(MAX_TRIES - 1)
                .onFailure(PersonRemoval::wasOvertaken)
                .transform(overtaken -> new RefusedException(Refusal.UNAVAILABLE));
    }

    private static boolean wasOvertaken(Throwable failure) {
        return failure instanceof OvertakenException
                || (failure instanceof ConstraintViolationException violation
                        && GIVEN_SOMETHING.contains(violation.getConstraintName()));
    }

    /**
     * Locks in the order of everybody: organizations, profiles, the account. Who joins or makes a profile meanwhile
     * holds the account, which is taken last, and the database then tells that it got something. What is given to a
     * successor, by the caller, holds the accounts of both as well; so removals that name each other come one after the
     * other.
     */
    @WithTransaction
    Uni<List<LastOwnership>> tryRemove(Caller caller, String accountId, Optional<String> successor) {
        return lockPersons(Stream.concat(Stream.of(caller.accountId(), accountId), successor.stream()))
                .chain(() -> Account.requireLiving(accountId))
                .call(() -> successor.map(Account::requireLiving).orElseGet(() -> Uni.createFrom()
                        .nullItem()))
                .chain(account -> PersonalTraces.findAddresses(accountId)
                        .call(addresses -> PersonalTraces.lockOrganizations(accountId, addresses))
                        .chain(addresses -> OwnedOrganization.findOf(accountId).chain(owned -> {
                            List<LastOwnership> last = lastOwnerships(owned, successor);
                            return last.isEmpty()
                                    ? handOver(caller, owned, successor)
                                            .chain(() -> end(caller, account, addresses))
                                            .replaceWith(last)
                                    : Uni.createFrom().item(last);
                        })));
    }

    private static Uni<Void> lockPersons(Stream<String> accountIds) {
        return oneByOne(accountIds.distinct().sorted().toList(), PersonRemoval::lockPerson);
    }

    private static Uni<Void> lockPerson(String accountId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK_PERSON, Integer.class)
                        .setParameter("account", accountId)
                        .getSingleResult())
                .replaceWithVoid();
    }

    private static List<LastOwnership> lastOwnerships(List<OwnedOrganization> owned, Optional<String> successor) {
        if (successor.isPresent()) {
            return List.of();
        }
        return owned.stream()
                .filter(OwnedOrganization::isLastOwnership)
                .filter(organization -> !organization.isDeserted())
                .map(OwnedOrganization::told)
                .limit(MAX_TOLD)
                .toList();
    }

    private Uni<Void> handOver(Caller caller, List<OwnedOrganization> owned, Optional<String> successor) {
        return oneByOne(
                owned,
                organization -> organization.isDeserted()
                        ? purge(caller, organization.organization())
                        : handOver(caller, organization, successor));
    }

    /** Nobody else was part of it, so what happened there is told without what it was about. */
    private Uni<Void> purge(Caller caller, Organization organization) {
        return organization
                .purge()
                .chain(() -> activity.forgetDetails(organization.id))
                .chain(() -> activity.write(
                        caller, organization.id, ORGANIZATION_PURGED, organization.id, Map.of(), Map.of()));
    }

    private Uni<Void> handOver(Caller caller, OwnedOrganization owned, Optional<String> successor) {
        return successor
                .filter(heir -> owned.isLastOwnership())
                .map(heir -> ownership.appoint(caller, owned.organization(), heir))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> members.passOwnershipOn(caller, owned.organization(), owned.member()));
    }

    private Uni<Void> end(Caller caller, Account account, List<String> addresses) {
        var now = clock.instant();
        return Panache.getSession()
                .chain(session -> session.flush())
                .chain(() -> PersonalTraces.leaveOrganizations(caller, account.id, now))
                .chain(() -> PersonalTraces.erase(addresses, now))
                .chain(() -> Profile.deleteAllOf(account.id))
                .chain(() -> tombstones.bury(account))
                .invoke(buried -> {
                    if (!buried) {
                        throw new OvertakenException();
                    }
                })
                .replaceWithVoid();
    }

    private static <T> Uni<Void> oneByOne(List<T> items, Function<T, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(step::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
