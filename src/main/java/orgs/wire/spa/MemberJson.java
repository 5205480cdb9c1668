package orgs.wire.spa;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import orgs.organization.MemberView;

/** A member (docs/contracts/spa.md §1.4). */
@RegisterForReflection
public record MemberJson(
        String id, String organizationId, String userId, List<String> roles, Instant createdAt, Instant updatedAt) {

    static MemberJson of(MemberView member) {
        return new MemberJson(
                member.id(),
                member.organizationId(),
                member.accountId(),
                member.roles(),
                member.createdAt(),
                member.updatedAt());
    }
}
