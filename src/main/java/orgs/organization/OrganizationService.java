package orgs.organization;

import static orgs.activity.ActivityType.MEMBER_ADDED;
import static orgs.activity.ActivityType.ORGANIZATION_CREATED;
import static orgs.activity.ActivityType.ORGANIZATION_UPDATED;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.access.Roles;
import orgs.account.Account;
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
    private final ProfileService profiles;
    private final TakenPins pins;
    private final ActivityLog activity;
    private final Clock clock;

    OrganizationService(OrgsConfig config, ProfileService profiles, TakenPins pins, ActivityLog activity, Clock clock) {
        this.config = config;
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
        return requireFree(fields.slug())
                .invoke(() -> requireMayCreate(caller))
                .chain(() -> requireRoomForAnother(caller))
                .chain(() -> pins.unlessTaken(caller, null, fields.pin(), () -> store(caller, fields, profileId)));
    }

    /**
     * Makes the organization that every new account gets when the configuration says so; no limit applies.
     *
     * @throws RefusedException {@link Refusal#SLUG_TAKEN}
     */
    @WithTransaction
    public Uni<Membership> createFor(Caller account) {
        OrganizationFields fields = AutomaticOrganization.of(config.autoCreateOrganization(), account);
        return requireFree(fields.slug()).chain(() -> store(account, fields, Optional.empty()));
    }

    /** As {@link #update(Caller, String, Action, UnaryOperator)}, for administrators. */
    public Uni<OrganizationView> update(Caller caller, String id, UnaryOperator<OrganizationFields> change) {
        return update(caller, id, Action.UPDATE, change);
    }

    /**
     * Changes the organization's fields.
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
                .map(OrganizationAccess::organization)
                .chain(organization -> change(caller, organization, change.apply(organization.fields())));
    }

    private Uni<Outcome<OrganizationView>> change(Caller caller, Organization organization, OrganizationFields after) {
        OrganizationFields before = organization.fields();
        return (after.slug().equals(before.slug()) ? Uni.createFrom().voidItem() : requireFree(after.slug()))
                .chain(() -> pins.unlessTaken(
                        caller, before.pin(), after.pin(), () -> change(caller, organization, before, after)));
    }

    private Uni<OrganizationView> change(
            Caller caller, Organization organization, OrganizationFields before, OrganizationFields after) {
        organization.change(after, clock.instant());
        return activity.write(
                        caller, organization.id, ORGANIZATION_UPDATED, organization.id, before.shown(), after.shown())
                .replaceWith(() -> OrganizationView.of(organization));
    }

    private Uni<Membership> store(Caller creator, OrganizationFields fields, Optional<String> profileId) {
        String id = Ids.organization();
        Instant now = clock.instant();
        var slugged = fields.slug() == null ? fields.withSlug(Slug.derived(fields.name(), Ids.tail(id))) : fields;
        var organization = Organization.create(id, slugged, creator.accountId(), now);
        var member = Member.create(id, creator.accountId(), new Roles(config.creatorRoles()), creator.accountId(), now);
        profileId.ifPresent(member::showing);
        return organization
                .persist()
                .chain(() -> member.persist())
                .chain(() -> activity.write(creator, id, ORGANIZATION_CREATED, id, Map.of(), slugged.shown()))
                .chain(() ->
                        activity.write(creator, id, MEMBER_ADDED, member.id, Map.of(), member.shownWhenNew("creation")))
                .replaceWith(() -> Membership.of(organization, member));
    }

    /** @param slug null: one that will be made, and is free */
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

    private void requireMayCreate(Caller caller) {
        if (!config.organizations().everybodyCreates() && !caller.systemAdministrator()) {
            throw new RefusedException(Refusal.PERMISSION_DENIED);
        }
    }

    private Uni<Void> requireRoomForAnother(Caller caller) {
        if (caller.systemAdministrator()) {
            return Uni.createFrom().voidItem();
        }
        return Account.<Account>findById(caller.accountId(), LockModeType.PESSIMISTIC_WRITE)
                .chain(() -> Organization.countCreatedBy(caller.accountId()))
                .invoke(count -> {
                    if (count >= config.limits().organizationsPerAccount()) {
                        throw new RefusedException(Refusal.LIMIT_REACHED);
                    }
                })
                .replaceWithVoid();
    }
}
