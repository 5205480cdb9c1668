package orgs.wire.spa;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import orgs.access.Caller;
import orgs.me.Me;
import orgs.wire.spa.ReceivedInvitationsResource.ReceivedInvitationJson;

/** The answer of {@code GET /me} (docs/contracts/spa.md §3.6). */
@RegisterForReflection
public record MeJson(
        MeUserJson user,
        List<EntryJson> organizations,
        EntryJson activeOrganization,
        List<ReceivedInvitationJson> invitations) {

    static MeJson of(Caller caller, Me me) {
        return new MeJson(
                MeUserJson.of(caller),
                me.organizations().stream().map(EntryJson::of).toList(),
                me.active().map(EntryJson::of).orElse(null),
                me.invitations().stream().map(ReceivedInvitationJson::summary).toList());
    }
}
