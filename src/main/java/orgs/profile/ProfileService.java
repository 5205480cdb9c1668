package orgs.profile;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import orgs.access.Caller;
import orgs.account.Account;
import orgs.account.AccountView;
import orgs.page.ListQuery;
import orgs.page.Range;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** An account's profiles. They belong to no organization, so no organization's activity mentions them. */
@ApplicationScoped
public class ProfileService {
    private final RequiredFields required;
    private final Clock clock;

    ProfileService(RequiredFields required, Clock clock) {
        this.required = required;
        this.clock = clock;
    }

    /** Creates a profile, and makes it the account's default one if asked to. */
    @WithTransaction
    public Uni<ProfileView> create(Caller caller, ProfileFields fields, boolean asDefault) {
        var profile = Profile.create(caller.accountId(), fields, clock.instant());
        return profile.persist()
                .call(() -> asDefault
                        ? setDefault(caller, profile.id)
                        : Uni.createFrom().voidItem())
                .replaceWith(() -> ProfileView.of(profile));
    }

    /**
     * Changes these fields and leaves the others; every membership that uses the profile shows it at once.
     *
     * @throws RefusedException {@link Refusal#PROFILE_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithTransaction
    public Uni<ProfileView> update(Caller caller, String id, ProfileFields changes) {
        return Profile.locked(caller, id)
                .invoke(profile -> profile.fill(profile.fields().with(changes), clock.instant()))
                .map(ProfileView::of);
    }

    /**
     * One of the caller's profiles, or any for an administrator who reaches everywhere.
     *
     * @throws RefusedException {@link Refusal#PROFILE_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<ProfileView> read(Caller caller, String id) {
        return Profile.byId(id)
                .invoke(profile -> {
                    if (!caller.reachesEverywhere()) {
                        profile.requireOwner(caller);
                    }
                })
                .map(ProfileView::of);
    }

    /**
     * One of the caller's own profiles, good enough to be shown to an organization.
     *
     * @throws RefusedException {@link Refusal#PROFILE_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED},
     *     {@link Refusal#PROFILE_INCOMPLETE}
     */
    @WithSession
    public Uni<ProfileView> forMembership(Caller caller, String id) {
        return Profile.byId(id)
                .invoke(profile -> profile.requireOwner(caller))
                .map(ProfileView::of)
                .invoke(profile -> required.requireComplete(profile.fields()));
    }

    /** The caller's profiles, newest first. */
    @WithSession
    public Uni<List<ProfileView>> ofCaller(Caller caller, Range window) {
        return selection(caller)
                .newestFirst("p", "p.id", Profile.class, window)
                .map(profiles -> profiles.stream().map(ProfileView::of).toList());
    }

    @WithSession
    public Uni<Long> countOfCaller(Caller caller) {
        return selection(caller).count();
    }

    /**
     * Makes a profile the one that the account shows by default.
     *
     * @throws RefusedException {@link Refusal#PROFILE_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithTransaction
    public Uni<AccountView> makeDefault(Caller caller, String id) {
        return Profile.locked(caller, id)
                .chain(profile -> setDefault(caller, profile.id))
                .map(AccountView::of);
    }

    /**
     * Removes a profile that is neither the default nor shown in a living organization.
     *
     * @throws RefusedException {@link Refusal#PROFILE_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED},
     *     {@link Refusal#PROFILE_IN_USE}
     */
    @WithTransaction
    public Uni<Void> delete(Caller caller, String id) {
        return Profile.locked(caller, id)
                .call(profile -> requireUnused(caller, profile))
                .call(ProfileService::takeFromDeletedOrganizations)
                .chain(profile -> profile.delete());
    }

    private static Uni<Void> requireUnused(Caller caller, Profile profile) {
        return ListQuery.of("from Member m join Organization o on o.id = m.organizationId where o.deletedAt is null")
                .and("m.accountId = :account", "account", profile.accountId)
                .and("m.profileId = :profile", "profile", profile.id)
                .count()
                .chain(uses -> Account.<Account>findById(caller.accountId()).invoke(account -> {
                    if (uses > 0 || profile.id.equals(account.profileId)) {
                        throw new RefusedException(Refusal.PROFILE_IN_USE);
                    }
                }))
                .replaceWithVoid();
    }

    /** Nobody can leave a deleted organization, so its memberships must not keep a profile from being deleted. */
    private static Uni<Integer> takeFromDeletedOrganizations(Profile profile) {
        return Panache.getSession().chain(session -> session.createMutationQuery(
                        "update Member m set m.profileId = null where m.accountId = :account and m.profileId = :profile"
                                + " and m.organizationId in (select o.id from Organization o where o.deletedAt is not null)")
                .setParameter("account", profile.accountId)
                .setParameter("profile", profile.id)
                .executeUpdate());
    }

    private static Uni<Account> setDefault(Caller caller, String profileId) {
        return Account.<Account>findById(caller.accountId(), LockModeType.PESSIMISTIC_WRITE)
                .invoke(account -> account.profileId = profileId);
    }

    private static ListQuery selection(Caller caller) {
        return new ListQuery("from Profile p where p.accountId = :account", Map.of("account", caller.accountId()));
    }
}
