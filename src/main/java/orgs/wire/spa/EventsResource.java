package orgs.wire.spa;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.event.EventService;
import orgs.session.CurrentCaller;

/** Routes R46 to R48 of the SPA contract: one event. They are made and listed through the Portal API. */
@Path("/organizations")
@Cancellable(false)
@Authenticated
public class EventsResource {
    private final CurrentCaller caller;
    private final EventService events;

    EventsResource(CurrentCaller caller, EventService events) {
        this.caller = caller;
        this.events = events;
    }

    /** An event. */
    public record EventEnvelope(OrganizationEventJson event) {}

    @GET
    @Path("/{organizationId}/events/{eventId}")
    @Operation(operationId = "readEvent", summary = "Read an event")
    public Uni<EventEnvelope> read(@RestPath String organizationId, @RestPath String eventId) {
        return events.find(caller.get(), organizationId, eventId)
                .map(OrganizationEventJson::of)
                .map(EventEnvelope::new);
    }

    @PUT
    @Path("/{organizationId}/events/{eventId}")
    @Operation(
            operationId = "replaceEvent",
            summary = "Replace all that an event is made of",
            description = "What is absent, the event has not.")
    public Uni<EventEnvelope> replace(
            @RestPath String organizationId, @RestPath String eventId, @Valid ReplaceEvent request) {
        return events.change(caller.get(), organizationId, eventId, request::fields, request.isActive())
                .map(OrganizationEventJson::of)
                .map(EventEnvelope::new);
    }

    @DELETE
    @Path("/{organizationId}/events/{eventId}")
    @Operation(operationId = "removeEvent", summary = "Remove an event")
    public Uni<SuccessJson> remove(@RestPath String organizationId, @RestPath String eventId) {
        return events.delete(caller.get(), organizationId, eventId).replaceWith(SuccessJson.TRUE);
    }
}
