package orgs.wire.spa;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.page.CursorCodec;
import orgs.page.CursorPage;

/** A page of accounts; {@code cursor} is left out on the last one. */
public record UsersJson(
        List<UserJson> users,
        @JsonInclude(JsonInclude.Include.NON_NULL) String cursor,
        boolean hasNextPage,
        @Schema(enumeration = {"createdAt", "email"}) String sortBy) {

    static UsersJson of(CursorPage<UserJson> slice, CursorCodec cursors, String sortBy) {
        return new UsersJson(slice.items(), cursors.next(slice), slice.next().isPresent(), sortBy);
    }
}
