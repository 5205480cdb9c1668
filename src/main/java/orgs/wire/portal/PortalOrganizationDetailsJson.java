package orgs.wire.portal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.directory.MemberWithAccount;
import orgs.directory.OrganizationDetails;

/** An organization with its first members and counts (docs/contracts/portal.md §2.2). */
@RegisterForReflection
public record PortalOrganizationDetailsJson(
        @JsonUnwrapped PortalOrganizationJson organization,
        List<MemberEntryJson> memberships,
        @JsonProperty("_count") CountsJson counts) {

    /** Who a member is. */
    @RegisterForReflection
    public record PersonJson(
            String id,
            @Schema(nullable = true) String name,
            @Schema(nullable = true) String email) {}

    /** One member, as everybody sees them who sees the organization. */
    @RegisterForReflection
    public record MemberEntryJson(
            String userId,

            @Schema(enumeration = {PortalRole.ADMIN, PortalRole.VIEWER})
            String role,

            Instant grantedAt,
            @Schema(nullable = true) String grantedById,
            PersonJson user) {

        static MemberEntryJson of(MemberWithAccount known) {
            var member = known.member();
            var account = known.account();
            return new MemberEntryJson(
                    member.accountId(),
                    PortalRole.of(member.roles()),
                    member.grantedAt(),
                    member.grantedBy(),
                    new PersonJson(account.id(), account.name(), account.email()));
        }
    }

    /** How many there are. */
    @RegisterForReflection
    public record CountsJson(long events, long memberships) {}

    static PortalOrganizationDetailsJson of(OrganizationDetails details) {
        return new PortalOrganizationDetailsJson(
                PortalOrganizationJson.of(details.organization()),
                details.members().stream().map(MemberEntryJson::of).toList(),
                new CountsJson(details.events(), details.memberships()));
    }
}
