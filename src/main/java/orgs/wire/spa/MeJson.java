package orgs.wire.spa;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import orgs.access.Caller;
import orgs.me.Me;
import orgs.page.CursorCodec;
import orgs.wire.spa.ReceivedInvitationsResource.ReceivedInvitationJson;

/**
 * The answer of {@code GET /me} (docs/contracts/spa.md §3.6).
 *
 * @param nextOrganizationsCursor goes on at {@code GET /organizations}; left out when these are all
 */
@RegisterForReflection
public record MeJson(
        MeUserJson user,
        List<EntryJson> organizations,
        @JsonInclude(JsonInclude.Include.NON_NULL) String nextOrganizationsCursor,
        EntryJson activeOrganization,
        List<ReceivedInvitationJson> invitations) {

    static MeJson of(Caller caller, Me me, CursorCodec cursors) {
        return new MeJson(
                MeUserJson.of(caller),
                me.organizations().stream().map(EntryJson::of).toList(),
                me.next().map(cursors::encode).orElse(null),
                me.active().map(EntryJson::of).orElse(null),
                me.invitations().stream().map(ReceivedInvitationJson::summary).toList());
    }
}
