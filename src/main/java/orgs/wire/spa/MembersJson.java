package orgs.wire.spa;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import orgs.directory.KnownMembers;
import orgs.page.CursorCodec;
import orgs.page.CursorPage;

/**
 * A page; {@code cursor} is left out on the last one.
 *
 * @param total how many there are, in the first page of a list that was asked for more than the contract says; else left out
 */
public record MembersJson(
        List<MemberJson> members,
        @JsonInclude(JsonInclude.Include.NON_NULL) String cursor,
        boolean hasNextPage,
        @JsonInclude(JsonInclude.Include.NON_NULL) Long total) {

    static MembersJson of(CursorPage<MemberJson> slice, CursorCodec cursors) {
        return of(slice, cursors, null);
    }

    static MembersJson of(KnownMembers found, Includes includes, CursorCodec cursors) {
        return of(
                found.page().map(known -> MemberJson.of(known, includes)),
                cursors,
                found.total().orElse(null));
    }

    private static MembersJson of(CursorPage<MemberJson> slice, CursorCodec cursors, Long total) {
        return new MembersJson(slice.items(), cursors.next(slice), slice.next().isPresent(), total);
    }
}
