package orgs.wire.spa;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.organization.Membership;
import orgs.session.IssuedToken;

/**
 * An organization and the caller's own membership in it (docs/contracts/spa.md §1.4).
 *
 * @param auth a fresh credential, where the organization became the active one; else left out
 */
@RegisterForReflection
@Schema(nullable = true) // where it is the active organization, and there is none
public record EntryJson(
        OrganizationJson organization,
        MemberJson member,
        @JsonInclude(JsonInclude.Include.NON_NULL) AuthJson auth) {

    static EntryJson of(Membership membership) {
        return new EntryJson(OrganizationJson.of(membership.organization()), MemberJson.of(membership.member()), null);
    }

    static EntryJson activated(Membership membership, IssuedToken token) {
        return new EntryJson(
                OrganizationJson.of(membership.organization()), MemberJson.of(membership.member()), AuthJson.of(token));
    }
}
