package orgs.lifecycle;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.exception.ConstraintViolationException;
import orgs.access.Caller;
import orgs.account.Account;
import orgs.organization.Member;
import orgs.profile.Profile;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** How profiles end: not while an account or an organization shows them. */
@ApplicationScoped
public class ProfileRemoval {

    /**
     * Removes a profile that is neither the default nor shown in a living organization.
     *
     * @throws RefusedException {@link Refusal#PROFILE_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED},
     *     {@link Refusal#PROFILE_IN_USE}
     */
    public Uni<Void> remove(Caller caller, String profileId) {
        return removeUnused(caller, profileId)
                // An organization that is shown it, or restored, meanwhile.
                .onFailure(ConstraintViolationException.class)
                .transform(shown -> new RefusedException(Refusal.PROFILE_IN_USE));
    }

    @WithTransaction
    Uni<Void> removeUnused(Caller caller, String profileId) {
        return Profile.lock(caller, profileId)
                .call(ProfileRemoval::requireUnused)
                // Nobody can leave a deleted organization, so its memberships must not keep a profile from being
                // deleted.
                .call(profile -> Member.hideFromDeletedOrganizations(profile.accountId, profile.id))
                .chain(Profile::remove);
    }

    private static Uni<Void> requireUnused(Profile profile) {
        return Member.countShowing(profile.accountId, profile.id)
                .chain(uses -> Account.<Account>findById(profile.accountId).invoke(account -> {
                    if (uses > 0 || profile.id.equals(account.profileId)) {
                        throw new RefusedException(Refusal.PROFILE_IN_USE);
                    }
                }))
                .replaceWithVoid();
    }
}
