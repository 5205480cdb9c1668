package orgs.organization;

import static orgs.activity.ActivityType.MEMBER_ADDED;
import static orgs.activity.ActivityType.ORGANIZATION_CREATED;
import static orgs.activity.ActivityType.ORGANIZATION_UPDATED;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.access.Roles;
import orgs.account.Account;
import orgs.activity.ActivityLine;
import orgs.activity.ActivityLog;
import orgs.config.OrgsConfig;
import orgs.id.Ids;
import orgs.profile.ProfileService;
import orgs.refusal.Outcome;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Makes organizations and changes them. */
@ApplicationScoped
public class OrganizationService {
    private final OrgsConfig config;
    private final AutomaticOrganization automatic;
    private final ProfileService profiles;
    private final TakenPins pins;
    private final ActivityLog activity;
    private final Clock clock;

    OrganizationService(
            OrgsConfig config,
            AutomaticOrganization automatic,
            ProfileService profiles,
            TakenPins pins,
            ActivityLog activity,
            Clock clock) {
        this.config = config;
        this.automatic = automatic;
        this.profiles = profiles;
        this.pins = pins;
        this.activity = activity;
        this.clock = clock;
    }

    /**
     * Makes an organization whose first member, and primary owner, is the caller.
     *
     * @throws RefusedException {@link Refusal#SLUG_TAKEN}, {@link Refusal#PERMISSION_DENIED} when not everybody may
     *     create organizations, {@link Refusal#LIMIT_REACHED}
     */
    public Uni<Membership> create(Caller caller, OrganizationFields fields) {
        return tryCreate(caller, fields, Optional.empty()).map(Outcome::orRefuse);
    }

    /**
     * As {@link #create(Caller, OrganizationFields)}, where only system administrators create.
     *
     * @param fields read only for those who may
     * @throws RefusedException {@link Refusal#PERMISSION_DENIED} before anything else for everybody else
     */
    public Uni<Membership> createAsSystemAdministrator(Caller caller, Supplier<OrganizationFields> fields) {
        caller.requireSystemAdministrator();
        return tryCreate(caller, fields.get(), Optional.empty()).map(Outcome::orRefuse);
    }

    /**
     * As {@link #create(Caller, OrganizationFields)}; the caller shows it one of their profiles.
     *
     * @param fields read only when the profile can be shown
     * @throws RefusedException first what {@link ProfileService#findForMembership} says; also {@link Refusal#PIN_TAKEN},
     *     and {@link Refusal#TOO_MANY_ATTEMPTS} after too many of these
     */
    public Uni<Membership> create(Caller caller, String profileId, Supplier<OrganizationFields> fields) {
        return tryCreate(caller, profileId, fields).map(Outcome::orRefuse);
    }

    /** Commits also that a PIN was tried which is taken. */
    @WithTransaction
    Uni<Outcome<Membership>> tryCreate(Caller caller, String profileId, Supplier<OrganizationFields> fields) {
        return profiles.findForMembership(caller, profileId)
                .chain(profile -> tryCreate(caller, fields.get(), Optional.of(profile.id())));
    }

    @WithTransaction
    Uni<Outcome<Membership>> tryCreate(Caller caller, OrganizationFields fields, Optional<String> profileId) {
        return requireMayCreate(caller)
                .onFailure(RefusedException.class)
                .recoverWithUni(refused -> requireFree(fields.slug()).onItem().failWith(() -> refused))
                .chain(() -> pins.unlessTaken(caller, null, fields.pin(), () -> requireFree(fields.slug()), () -> store(
                                caller, caller.accountId(), fields, profileId)
                        .map(Founding::membership)));
    }

    /**
     * Makes the organization that every new account gets when the configuration says so; no limit applies.
     *
     * @throws RefusedException {@link Refusal#SLUG_TAKEN}
     */
    @WithTransaction
    public Uni<Membership> createFor(Caller account) {
        OrganizationFields fields = automatic.fieldsFor(account);
        return requireFree(fields.slug())
                .chain(() -> store(account, account.accountId(), fields, Optional.empty()))
                .map(Founding::membership);
    }

    /** As {@link #update(Caller, String, Action, UnaryOperator)}, for administrators. */
    public Uni<OrganizationView> update(Caller caller, String id, UnaryOperator<OrganizationFields> change) {
        return update(caller, id, Action.UPDATE, change);
    }

    /**
     * Changes the organization's fields. Another PIN is up to owners, as the codes are that are good with it.
     *
     * @param action what who changes them must be allowed to do
     * @param change what the fields become, told from what they are; asked only for callers who may change them
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED},
     *     {@link Refusal#SLUG_TAKEN}, {@link Refusal#PIN_TAKEN}, and {@link Refusal#TOO_MANY_ATTEMPTS} after too many of
     *     these
     */
    public Uni<OrganizationView> update(
            Caller caller, String id, Action action, UnaryOperator<OrganizationFields> change) {
        return tryUpdate(caller, id, action, change).map(Outcome::orRefuse);
    }

    /** Commits also that a PIN was tried which is taken. */
    @WithTransaction
    Uni<Outcome<OrganizationView>> tryUpdate(
            Caller caller, String id, Action action, UnaryOperator<OrganizationFields> change) {
        return OrganizationAccess.lock(caller, id, action)
                .chain(access -> change(
                        caller, access, change.apply(access.organization().fields())));
    }

    private Uni<Outcome<OrganizationView>> change(Caller caller, OrganizationAccess access, OrganizationFields after) {
        Organization organization = access.organization();
        OrganizationFields before = organization.fields();
        if (!Objects.equals(before.pin(), after.pin())) {
            access.require(Action.OWN);
        }
        return pins.unlessTaken(
                caller,
                before.pin(),
                after.pin(),
                () -> requireFree(after.slug().equals(before.slug()) ? null : after.slug()),
                () -> change(caller, organization, before, after));
    }

    private Uni<OrganizationView> change(
            Caller caller, Organization organization, OrganizationFields before, OrganizationFields after) {
        organization.change(after, clock.instant());
        return activity.write(
                        caller, organization.id, ORGANIZATION_UPDATED, organization.id, before.shown(), after.shown())
                .replaceWith(() -> OrganizationView.of(organization));
    }

    /**
     * Makes an organization whose first member, and primary owner, is somebody else. No limit of what one account makes
     * applies.
     *
     * @throws RefusedException {@link Refusal#PERMISSION_DENIED} for everybody but system administrators,
     *     {@link Refusal#ACCOUNT_NOT_FOUND}, {@link Refusal#SLUG_TAKEN}
     */
    @WithTransaction
    public Uni<OrganizationView> createForOwner(Caller caller, String ownerId, OrganizationFields fields) {
        caller.requireSystemAdministrator();
        return Account.requireLiving(ownerId)
                .chain(() -> requireFree(fields.slug()))
                .chain(() -> found(caller, ownerId, fields))
                .map(founding -> OrganizationView.of(founding.organization()));
    }

    /**
     * Makes an organization for somebody else, with a slug that is free, in the transaction of who asks. No limit of
     * what one account makes applies.
     */
    public Uni<Founding> found(Caller maker, String ownerId, OrganizationFields fields) {
        return store(maker, ownerId, fields, Optional.empty());
    }

    /**
     * Changes the fields of a locked organization but for slug and PIN, which another one may have, in the transaction
     * of who asks.
     *
     * @return whether anything is other than it was
     */
    public Uni<Boolean> change(Caller caller, Organization organization, UnaryOperator<OrganizationFields> change) {
        OrganizationFields before = organization.fields();
        OrganizationFields after = change.apply(before);
        return after.shown().equals(before.shown())
                ? Uni.createFrom().item(false)
                : change(caller, organization, before, after).replaceWith(true);
    }

    private Uni<Founding> store(Caller maker, String ownerId, OrganizationFields fields, Optional<String> profileId) {
        String id = Ids.organization();
        Instant now = clock.instant();
        var slugged = fields.slug() == null ? fields.withSlug(Slug.derived(fields.name(), Ids.tail(id))) : fields;
        var organization = Organization.create(id, slugged, ownerId, maker.accountId(), now);
        var owner = Member.create(id, ownerId, new Roles(config.creatorRoles()), maker.accountId(), now);
        profileId.ifPresent(owner::showing);
        organization.admit();
        return organization
                .persist()
                .chain(() -> owner.persist())
                .chain(() -> activity.write(
                        maker,
                        id,
                        List.of(
                                ActivityLine.of(ORGANIZATION_CREATED, id, slugged.shown()),
                                ActivityLine.of(MEMBER_ADDED, owner.id, owner.shownWhenNew("creation")))))
                .replaceWith(() -> new Founding(organization, owner));
    }

    /**
     * That a slug is taken is told before what else is refused. Only then it is asked for: by itself, the constraint tells it.
     *
     * @param slug null: one that the organization has, or that will be made, and is free
     */
    private static Uni<Void> requireFree(Slug slug) {
        if (slug == null) {
            return Uni.createFrom().voidItem();
        }
        return Organization.isTaken(slug)
                .invoke(OrganizationService::refuseTaken)
                .replaceWithVoid();
    }

    private static void refuseTaken(boolean taken) {
        if (taken) {
            throw new RefusedException(Refusal.SLUG_TAKEN);
        }
    }

    private Uni<Void> requireMayCreate(Caller caller) {
        if (caller.systemAdministrator()) {
            return Uni.createFrom().voidItem();
        }
        if (!config.organizations().everybodyCreates()) {
            return Uni.createFrom().failure(new RefusedException(Refusal.PERMISSION_DENIED));
        }
        return Organization.lockCreations(caller.accountId())
                .invoke(count -> {
                    if (count >= config.limits().organizationsPerAccount()) {
                        throw new RefusedException(Refusal.LIMIT_REACHED);
                    }
                })
                .replaceWithVoid();
    }
}
