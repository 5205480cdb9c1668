package orgs.wire.spa;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.audit.ActivityFeed;
import orgs.page.CursorCodec;
import orgs.page.CursorRequest;
import orgs.session.CurrentCaller;

/** What happened in an organization; our own addition to the SPA contract. */
@Path("/organizations")
@Cancellable(false)
@Authenticated
public class ActivityResource {
    private static final String LIST = "activity";

    private final CurrentCaller caller;
    private final ActivityFeed history;
    private final CursorCodec cursors;

    ActivityResource(CurrentCaller caller, ActivityFeed history, CursorCodec cursors) {
        this.caller = caller;
        this.history = history;
        this.cursors = cursors;
    }

    @GET
    @Path("/{organizationId}/activity")
    @Operation(
            operationId = "listActivity",
            summary = "List what happened, newest first",
            description = "For the organization's administrators.")
    public Uni<ActivitiesJson> list(
            @RestPath String organizationId, @RestQuery String pageSize, @RestQuery String cursor) {
        CursorRequest page = cursors.page(LIST, pageSize, cursor);
        return history.list(caller.get(), organizationId, page)
                .map(slice -> ActivitiesJson.of(slice.map(ActivityJson::of), cursors));
    }
}
