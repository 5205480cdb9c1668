package orgs.wire.spa;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import orgs.page.CursorCodec;
import orgs.page.CursorPage;

/** A page; {@code cursor} is left out on the last one. */
public record ListedInvitationsJson(
        List<ListedInvitationJson> invitations,
        @JsonInclude(JsonInclude.Include.NON_NULL) String cursor,
        boolean hasNextPage) {

    static ListedInvitationsJson of(CursorPage<ListedInvitationJson> slice, CursorCodec cursors) {
        return new ListedInvitationsJson(
                slice.items(), cursors.next(slice), slice.next().isPresent());
    }
}
