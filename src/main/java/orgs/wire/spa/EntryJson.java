package orgs.wire.spa;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.access.Rank;
import orgs.organization.Membership;
import orgs.session.IssuedToken;

/**
 * An organization and the caller's own membership in it (docs/contracts/spa.md §1.4).
 *
 * @param auth a fresh credential, where the organization became the active one; else left out
 * @param rank what the caller is in the organization, where it is asked for; else left out
 * @param permissions what the caller may do there, where it is asked for; else left out
 * @param details where they are asked for; else left out
 * @param counts where they are asked for; else left out
 */
@RegisterForReflection
@Schema(name = "OrganizationEntry")
public record EntryJson(
        OrganizationJson organization,
        MemberJson member,
        @JsonInclude(JsonInclude.Include.NON_NULL) AuthJson auth,
        @JsonInclude(JsonInclude.Include.NON_NULL) String rank,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<String> permissions,
        @JsonInclude(JsonInclude.Include.NON_NULL) OrganizationDetailsJson details,
        @JsonInclude(JsonInclude.Include.NON_NULL) OrganizationCountsJson counts) {

    static EntryJson of(Membership membership) {
        return with(null, membership);
    }

    /** How this caller is told of their memberships, with the additions that they ask for. */
    static Function<Membership, EntryJson> to(Caller caller, Includes includes) {
        Function<Membership, EntryJson> entry = includes.has(Includes.PERMISSIONS)
                ? membership -> of(membership).with(membership.rank(caller))
                : EntryJson::of;
        return includes.has(Includes.DETAILS)
                ? membership -> entry.apply(membership).with(OrganizationDetailsJson.of(membership.organization()))
                : entry;
    }

    static EntryJson activated(Membership membership, IssuedToken token) {
        return with(AuthJson.of(token), membership);
    }

    private static EntryJson with(AuthJson auth, Membership membership) {
        return new EntryJson(
                OrganizationJson.of(membership.organization()),
                MemberJson.of(membership.member()),
                auth,
                null,
                null,
                null,
                null);
    }

    private EntryJson with(Rank held) {
        List<String> allowed = held.actions().stream().map(Action::word).toList();
        return new EntryJson(organization, member, auth, held.word(), allowed, details, counts);
    }

    private EntryJson with(OrganizationDetailsJson told) {
        return new EntryJson(organization, member, auth, rank, permissions, told, counts);
    }

    EntryJson with(OrganizationCountsJson told) {
        return new EntryJson(organization, member, auth, rank, permissions, details, told);
    }
}
