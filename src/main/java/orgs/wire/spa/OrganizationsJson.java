package orgs.wire.spa;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import orgs.page.CursorCodec;
import orgs.page.CursorPage;

/** A page; {@code cursor} is left out on the last one. */
public record OrganizationsJson(
        List<EntryJson> organizations,
        @JsonInclude(JsonInclude.Include.NON_NULL) String cursor,
        boolean hasNextPage) {

    static OrganizationsJson of(CursorPage<EntryJson> slice, CursorCodec cursors) {
        return new OrganizationsJson(
                slice.items(), cursors.next(slice), slice.next().isPresent());
    }
}
