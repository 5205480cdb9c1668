package orgs.wire.portal;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.access.Caller;
import orgs.directory.ReachedOrganization;
import orgs.organization.MemberView;

/** A membership (docs/contracts/portal.md §2.3). Its id says whose and where it is. */
@RegisterForReflection
public record PortalMembershipJson(
        String id,
        String organizationId,
        String userId,

        @Schema(enumeration = {PortalRole.ADMIN, PortalRole.VIEWER})
        String role,

        Instant createdAt,
        String createdById) {

    static PortalMembershipJson of(MemberView member) {
        String grantedBy = member.grantedBy() == null ? member.accountId() : member.grantedBy();
        return new PortalMembershipJson(
                idOf(member.accountId(), member.organizationId()),
                member.organizationId(),
                member.accountId(),
                PortalRole.of(member.roles()),
                member.grantedAt(),
                grantedBy);
    }

    /** What the caller is in an organization that they reach; a system administrator is an administrator everywhere, from now on. */
    static PortalMembershipJson of(ReachedOrganization reached, Caller caller, Instant now) {
        return reached.own()
                .map(PortalMembershipJson::of)
                .orElseGet(() ->
                        ofSystemAdministrator(caller, reached.organization().id(), now));
    }

    private static PortalMembershipJson ofSystemAdministrator(Caller caller, String organizationId, Instant now) {
        return new PortalMembershipJson(
                "system-admin-" + organizationId,
                organizationId,
                caller.accountId(),
                PortalRole.ADMIN,
                now,
                caller.accountId());
    }

    static String idOf(String accountId, String organizationId) {
        return "unified-" + accountId + "-" + organizationId;
    }
}
