package orgs.wire.spa;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import orgs.directory.KnownMember;
import orgs.organization.MemberView;

/**
 * A member (docs/contracts/spa.md §1.4).
 *
 * @param user where it is asked for; else left out
 * @param profile what they show in the organization, where it is asked for and they show one; else left out
 * @param grant where it is asked for; else left out
 */
@RegisterForReflection
public record MemberJson(
        String id,
        String organizationId,
        String userId,
        List<String> roles,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) NamedUserJson user,
        @JsonInclude(JsonInclude.Include.NON_NULL) ShownProfileJson profile,
        @JsonInclude(JsonInclude.Include.NON_NULL) GrantJson grant) {

    static MemberJson of(MemberView member) {
        return new MemberJson(
                member.id(),
                member.organizationId(),
                member.accountId(),
                member.roles(),
                member.createdAt(),
                member.updatedAt(),
                null,
                null,
                null);
    }

    static MemberJson of(KnownMember known, Includes includes) {
        return of(known.member())
                .with(
                        includes.has(Includes.USER) ? NamedUserJson.of(known.account()) : null,
                        includes.has(Includes.PROFILE) ? profile(known) : null,
                        includes.has(Includes.GRANT) ? GrantJson.of(known) : null);
    }

    private static ShownProfileJson profile(KnownMember known) {
        return known.profile()
                .map(fields -> ShownProfileJson.of(known.member().profileId(), fields))
                .orElse(null);
    }

    private MemberJson with(NamedUserJson who, ShownProfileJson shown, GrantJson given) {
        return new MemberJson(id, organizationId, userId, roles, createdAt, updatedAt, who, shown, given);
    }
}
