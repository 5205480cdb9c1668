package orgs.member;

import java.util.Optional;
import orgs.organization.Member;
import orgs.organization.MemberView;
import orgs.profile.Profile;
import orgs.profile.ProfileFields;

/** A member together with what they show of themselves in the organization, read when it is asked for. */
public record MemberWithProfile(MemberView member, ProfileFields profile) {

    /** @param profile null for a member who shows none */
    static MemberWithProfile of(Member member, Profile profile) {
        return new MemberWithProfile(
                MemberView.of(member),
                Optional.ofNullable(profile).map(Profile::fields).orElse(ProfileFields.NONE));
    }
}
