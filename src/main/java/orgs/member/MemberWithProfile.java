package orgs.member;

import java.util.Optional;
import orgs.organization.Member;
import orgs.organization.MemberView;
import orgs.profile.Profile;
import orgs.profile.ProfileFields;

/** A member together with what he shows of himself in the organization, read when it is asked for. */
public record MemberWithProfile(MemberView member, ProfileFields profile) {

    static MemberWithProfile of(Object[] columns) {
        var profile = Optional.ofNullable((Profile) columns[1]);
        return new MemberWithProfile(
                MemberView.of((Member) columns[0]), profile.map(Profile::fields).orElse(ProfileFields.NONE));
    }
}
