package orgs.organization;

import static orgs.activity.ActivityType.MEMBER_ADDED;
import static orgs.activity.ActivityType.ORGANIZATION_CREATED;
import static orgs.activity.ActivityType.ORGANIZATION_DELETED;
import static orgs.activity.ActivityType.ORGANIZATION_PURGED;
import static orgs.activity.ActivityType.ORGANIZATION_RESTORED;
import static orgs.activity.ActivityType.ORGANIZATION_UPDATED;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.access.Roles;
import orgs.account.Account;
import orgs.activity.ActivityLog;
import orgs.config.OrgsConfig;
import orgs.id.Ids;
import orgs.invitation.Invitation;
import orgs.page.CursorPage;
import orgs.page.CursorRequest;
import orgs.profile.ProfileService;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Organizations: making, reading, changing and deleting them. */
@ApplicationScoped
public class OrganizationService {
    private final OrgsConfig config;
    private final ProfileService profiles;
    private final ActivityLog activity;
    private final Clock clock;

    OrganizationService(OrgsConfig config, ProfileService profiles, ActivityLog activity, Clock clock) {
        this.config = config;
        this.profiles = profiles;
        this.activity = activity;
        this.clock = clock;
    }

    /**
     * Makes an organization whose first member, and primary owner, is the caller.
     *
     * @throws RefusedException {@link Refusal#SLUG_TAKEN}, {@link Refusal#PERMISSION_DENIED} when not everybody may
     *     create organizations, {@link Refusal#LIMIT_REACHED}
     */
    @WithTransaction
    public Uni<Membership> create(Caller caller, OrganizationFields fields) {
        return create(caller, fields, Optional.empty());
    }

    /**
     * As {@link #create(Caller, OrganizationFields)}; the caller shows himself to it with one of his profiles.
     *
     * @throws RefusedException also {@link Refusal#PIN_TAKEN} and what {@link ProfileService#forMembership} says
     */
    @WithTransaction
    public Uni<Membership> create(Caller caller, OrganizationFields fields, String profileId) {
        return profiles.forMembership(caller, profileId)
                .chain(profile -> create(caller, fields, Optional.of(profile.id())));
    }

    private Uni<Membership> create(Caller caller, OrganizationFields fields, Optional<String> profileId) {
        return requireFree(fields.slug(), "")
                .invoke(() -> requireMayCreate(caller))
                .chain(() -> requireRoomForAnother(caller.accountId()))
                .chain(() -> store(caller, fields, profileId));
    }

    /**
     * Makes the organization that every new account gets when the configuration says so; no limit applies.
     *
     * @throws RefusedException {@link Refusal#SLUG_TAKEN}
     */
    @WithTransaction
    public Uni<Membership> createFor(Caller account) {
        OrganizationFields fields = AutomaticOrganization.of(config.autoCreateOrganization(), account);
        return requireFree(fields.slug(), "").chain(() -> store(account, fields, Optional.empty()));
    }

    /** The caller's organizations in the order in which he became a member. */
    @WithSession
    public Uni<CursorPage<Membership>> ofCaller(Caller caller, CursorRequest page) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select o, m from Member m join Organization o on o.id = m.organizationId"
                                        + " where m.accountId = :account and m.id > :behind and o.deletedAt is null"
                                        + " order by m.id",
                                Object[].class)
                        .setParameter("account", caller.accountId())
                        .setParameter("behind", page.behindId())
                        .setMaxResults(page.rows())
                        .getResultList())
                .map(rows -> CursorPage.of(rows, page, row -> ((Member) row[1]).id)
                        .map(row -> Membership.of((Organization) row[0], (Member) row[1])));
    }

    /** @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED} */
    @WithSession
    public Uni<Membership> read(Caller caller, String id) {
        return OrganizationAccess.of(caller, id)
                .invoke(presence -> presence.standing().require(Action.READ))
                .map(presence -> Membership.of(
                        presence.organization(),
                        presence.own().orElseThrow(() -> new RefusedException(Refusal.PERMISSION_DENIED))));
    }

    /**
     * The organization and the caller's membership, for making it his active one.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#MEMBERSHIP_NOT_FOUND}
     */
    @WithSession
    public Uni<Membership> ownMembership(Caller caller, String id) {
        return OrganizationAccess.of(caller, id)
                .map(presence -> Membership.of(
                        presence.organization(),
                        presence.own().orElseThrow(() -> new RefusedException(Refusal.MEMBERSHIP_NOT_FOUND))));
    }

    /** The organization the caller's credential claims to be active, if he still is a member and it still lives. */
    @WithSession
    public Uni<Optional<Membership>> active(Caller caller) {
        return caller.activeOrganizationId()
                .map(id -> ownMembership(caller, id)
                        .map(Optional::of)
                        .onFailure(RefusedException.class)
                        .recoverWithItem(Optional.empty()))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /**
     * Changes the organization's fields.
     *
     * @param change what the fields become, told from what they are
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED},
     *     {@link Refusal#SLUG_TAKEN}
     */
    @WithTransaction
    public Uni<OrganizationView> update(Caller caller, String id, UnaryOperator<OrganizationFields> change) {
        return OrganizationAccess.locked(caller, id)
                .invoke(presence -> presence.standing().require(Action.UPDATE))
                .map(OrganizationAccess::organization)
                .chain(organization -> change(caller, organization, change.apply(organization.fields())));
    }

    /**
     * Deletes softly: at once nobody sees it any more, and its pending invitations are canceled. Its slug stays taken
     * until the purge.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithTransaction
    public Uni<OrganizationView> delete(Caller caller, String id) {
        Instant now = clock.instant();
        return OrganizationAccess.locked(caller, id)
                .invoke(presence -> presence.standing().require(Action.DELETE))
                .map(OrganizationAccess::organization)
                .call(organization -> Invitation.cancelAllOf(organization.id, now))
                .invoke(organization -> organization.delete(now))
                .call(organization -> activity.write(
                        caller,
                        id,
                        ORGANIZATION_DELETED,
                        id,
                        organization.fields().shown(),
                        Map.of()))
                .map(OrganizationView::of);
    }

    /**
     * Takes a deletion back. Invitations that it canceled stay canceled.
     *
     * @throws RefusedException {@link Refusal#PERMISSION_DENIED} for everybody but system administrators,
     *     {@link Refusal#ORGANIZATION_NOT_FOUND} for an unknown or purged one
     */
    @WithTransaction
    public Uni<OrganizationView> restore(Caller caller, String id) {
        caller.requireSystemAdministrator();
        return inAnyState(id)
                .call(organization -> organization.isDeleted()
                        ? revive(caller, organization)
                        : Uni.createFrom().voidItem())
                .map(OrganizationView::of);
    }

    /**
     * Removes the organization, deleted before or not, for good and at once, with all that belongs to it; its slug is
     * free again. Only its activity stays.
     *
     * @throws RefusedException as {@link #restore}
     */
    @WithTransaction
    public Uni<Void> purge(Caller caller, String id) {
        caller.requireSystemAdministrator();
        return inAnyState(id)
                .call(organization -> activity.write(
                        caller,
                        id,
                        ORGANIZATION_PURGED,
                        id,
                        organization.fields().shown(),
                        Map.of()))
                .chain(organization -> Organization.purge(organization.id));
    }

    private Uni<Void> revive(Caller caller, Organization organization) {
        organization.restore(clock.instant());
        return activity.write(
                caller,
                organization.id,
                ORGANIZATION_RESTORED,
                organization.id,
                Map.of(),
                organization.fields().shown());
    }

    private static Uni<Organization> inAnyState(String id) {
        return Organization.lockedInAnyState(id)
                .map(found -> found.orElseThrow(() -> new RefusedException(Refusal.ORGANIZATION_NOT_FOUND)));
    }

    private Uni<OrganizationView> change(Caller caller, Organization organization, OrganizationFields after) {
        Map<String, Object> before = organization.fields().shown();
        return requireFree(after.slug(), organization.id)
                .invoke(() -> organization.change(after, clock.instant()))
                .chain(() -> activity.write(
                        caller, organization.id, ORGANIZATION_UPDATED, organization.id, before, after.shown()))
                .replaceWith(() -> OrganizationView.of(organization));
    }

    private Uni<Membership> store(Caller creator, OrganizationFields fields, Optional<String> profileId) {
        String id = Ids.organization();
        Instant now = clock.instant();
        var slugged = fields.slug() == null ? fields.withSlug(Slug.derived(fields.name(), Ids.tail(id))) : fields;
        var organization = Organization.create(id, slugged, creator.accountId(), now);
        var member = Member.of(id, creator.accountId(), new Roles(config.creatorRoles()), creator.accountId(), now);
        member.profileId = profileId.orElse(null);
        return organization
                .persist()
                .chain(() -> member.persist())
                .chain(() -> activity.write(creator, id, ORGANIZATION_CREATED, id, Map.of(), slugged.shown()))
                .chain(() ->
                        activity.write(creator, id, MEMBER_ADDED, member.id, Map.of(), member.shownWhenNew("creation")))
                .replaceWith(() -> Membership.of(organization, member));
    }

    private Uni<Void> requireFree(Slug slug, String exceptId) {
        if (slug == null) {
            return Uni.createFrom().voidItem();
        }
        return Organization.slugIsTaken(slug, exceptId)
                .invoke(OrganizationService::refuseTaken)
                .replaceWithVoid();
    }

    private static void refuseTaken(boolean taken) {
        if (taken) {
            throw new RefusedException(Refusal.SLUG_TAKEN);
        }
    }

    private void requireMayCreate(Caller caller) {
        if (!config.organizations().everybodyCreates() && !caller.systemAdministrator()) {
            throw new RefusedException(Refusal.PERMISSION_DENIED);
        }
    }

    private Uni<Void> requireRoomForAnother(String accountId) {
        if (config.limits().organizationsPerAccount().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        int limit = config.limits().organizationsPerAccount().getAsInt();
        return Account.<Account>findById(accountId, LockModeType.PESSIMISTIC_WRITE)
                .chain(() -> Member.countOfAccount(accountId))
                .invoke(count -> {
                    if (count >= limit) {
                        throw new RefusedException(Refusal.LIMIT_REACHED);
                    }
                })
                .replaceWithVoid();
    }
}
