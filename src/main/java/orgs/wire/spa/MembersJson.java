package orgs.wire.spa;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import orgs.page.CursorCodec;
import orgs.page.CursorPage;

/** A page; {@code cursor} is left out on the last one. */
public record MembersJson(
        List<MemberJson> members,
        @JsonInclude(JsonInclude.Include.NON_NULL) String cursor,
        boolean hasNextPage) {

    static MembersJson of(CursorPage<MemberJson> slice, CursorCodec cursors) {
        return new MembersJson(
                slice.items(),
                slice.next().map(cursors::encode).orElse(null),
                slice.next().isPresent());
    }
}
