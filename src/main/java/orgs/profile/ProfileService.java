package orgs.profile;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
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
     * @param changes read only for the profile's own account
     * @throws RefusedException {@link Refusal#PROFILE_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithTransaction
    public Uni<ProfileView> update(Caller caller, String id, Supplier<ProfileFields> changes) {
        return Profile.lock(caller, id)
                .invoke(profile -> profile.fill(profile.fields().with(changes.get()), clock.instant()))
                .map(ProfileView::of);
    }

    /**
     * One of the caller's profiles, or any for an administrator who reaches everywhere.
     *
     * @throws RefusedException {@link Refusal#PROFILE_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<ProfileView> find(Caller caller, String id) {
        return Profile.findAnyones(id)
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
    public Uni<ProfileView> findForMembership(Caller caller, String id) {
        return Profile.findAnyones(id)
                .invoke(profile -> profile.requireOwner(caller))
                .map(ProfileView::of)
                .invoke(profile -> required.requireComplete(profile.fields()));
    }

    /** The caller's profiles, newest first. */
    @WithSession
    public Uni<List<ProfileView>> listOwn(Caller caller, Range range) {
        return own(caller)
                .newestFirst("select p from Profile p join page k on k.id = p.id", Profile.class, range)
                .map(profiles -> profiles.stream().map(ProfileView::of).toList());
    }

    @WithSession
    public Uni<Long> countOwn(Caller caller) {
        return own(caller).count();
    }

    /**
     * Makes a profile the one that the account shows by default.
     *
     * @throws RefusedException {@link Refusal#PROFILE_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithTransaction
    public Uni<AccountView> makeDefault(Caller caller, String id) {
        return Profile.lock(caller, id)
                .chain(profile -> setDefault(caller, profile.id))
                .map(AccountView::of);
    }

    private static Uni<Account> setDefault(Caller caller, String profileId) {
        return Account.<Account>findById(caller.accountId(), LockModeType.PESSIMISTIC_WRITE)
                .invoke(account -> account.show(profileId));
    }

    private static ListQuery own(Caller caller) {
        return ListQuery.of("from Profile p where p.accountId = :account", "p.id")
                .with("account", caller.accountId());
    }
}
