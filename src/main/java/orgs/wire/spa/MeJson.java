package orgs.wire.spa;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.access.Caller;
import orgs.me.Me;
import orgs.page.CursorCodec;
import orgs.person.Self;
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
        @Schema(nullable = true) EntryJson activeOrganization,
        List<ReceivedInvitationJson> invitations) {

    static MeJson of(Caller caller, Me me, CursorCodec cursors, Includes includes) {
        var entry = EntryJson.to(caller, includes);
        return new MeJson(
                MeUserJson.of(caller),
                me.organizations().stream().map(entry).toList(),
                me.next().map(cursors::encode).orElse(null),
                me.active().map(entry).orElse(null),
                me.invitations().stream().map(ReceivedInvitationJson::summary).toList());
    }

    MeJson with(Self self) {
        return new MeJson(user.with(self), organizations, nextOrganizationsCursor, activeOrganization, invitations);
    }
}
