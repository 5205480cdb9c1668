package orgs.wire.spa;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import orgs.page.CursorCodec;
import orgs.page.CursorPage;

/** A page; {@code cursor} is left out on the last one. */
public record ActivitiesJson(
        List<ActivityJson> activity,
        @JsonInclude(JsonInclude.Include.NON_NULL) String cursor,
        boolean hasNextPage) {

    static ActivitiesJson of(CursorPage<ActivityJson> slice, CursorCodec cursors) {
        return new ActivitiesJson(
                slice.items(), cursors.next(slice), slice.next().isPresent());
    }
}
