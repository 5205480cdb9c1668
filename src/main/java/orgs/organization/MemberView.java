package orgs.organization;

import java.time.Instant;
import java.util.List;

/** A member as it leaves the core. */
public record MemberView(
        String id,
        String organizationId,
        String accountId,
        List<String> roles,
        long version,
        String invitationId,
        String profileId,
        String grantedBy,
        Instant grantedAt,
        Instant createdAt,
        Instant updatedAt) {

    public static MemberView of(Member member) {
        return new MemberView(
                member.id,
                member.organizationId,
                member.accountId,
                member.roles().names(),
                member.version,
                member.invitationId,
                member.profileId,
                member.grantedBy,
                member.grantedAt,
                member.createdAt,
                member.updatedAt);
    }
}
