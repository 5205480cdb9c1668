package orgs.member;

import static orgs.activity.ActivityType.MEMBER_PROFILE_CHANGED;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import orgs.access.Caller;
import orgs.activity.ActivityLog;
import orgs.organization.Member;
import orgs.organization.MemberView;
import orgs.organization.OrganizationAccess;
import orgs.profile.ProfileService;
import orgs.profile.ProfileView;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Which of their profiles members show to their organizations. */
@ApplicationScoped
public class ShownProfiles {
    private final ProfileService profiles;
    private final ActivityLog activity;

    ShownProfiles(ProfileService profiles, ActivityLog activity) {
        this.profiles = profiles;
        this.activity = activity;
    }

    /**
     * Shows the organization another profile of the caller's.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED} for who is no
     *     member; then what {@link ProfileService#findForMembership} says
     */
    @WithTransaction
    public Uni<MemberView> show(Caller caller, String organizationId, String profileId) {
        return OrganizationAccess.lock(caller, organizationId)
                .map(access -> access.requireOwn(Refusal.PERMISSION_DENIED))
                .call(own -> profiles.findForMembership(caller, profileId).chain(profile -> show(caller, own, profile)))
                .map(MemberView::of);
    }

    private Uni<Void> show(Caller caller, Member own, ProfileView profile) {
        own.showing(profile.id());
        return activity.write(
                caller,
                own.organizationId,
                MEMBER_PROFILE_CHANGED,
                own.id,
                Map.of(),
                Map.of("accountId", own.accountId));
    }
}
