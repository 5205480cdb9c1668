package orgs.wire.portal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import orgs.event.EventService;
import orgs.event.EventView;

/** Routes R11 and R12 of the Portal contract. */
@Path("/api/organizations")
@Authenticated
@Tag(name = "Portal API")
public class PortalEventsResource {
    private static final int DEFAULT_LIMIT = 20;

    private final PortalCallers callers;
    private final EventService events;
    private final PortalBodies bodies;

    PortalEventsResource(PortalCallers callers, EventService events, PortalBodies bodies) {
        this.callers = callers;
        this.events = events;
        this.bodies = bodies;
    }

    /** The event that was made. */
    public record CreatedEvent(String message, PortalEventJson event) {}

    /** Incidents are kept elsewhere: there are none here. */
    @RegisterForReflection
    public record IncidentsJson(long incidents) {}

    /** An event in a list. */
    @RegisterForReflection
    public record ListedEvent(
            @JsonUnwrapped PortalEventJson event,
            @JsonProperty("_count") IncidentsJson counts) {

        static ListedEvent of(EventView event) {
            return new ListedEvent(PortalEventJson.of(event), new IncidentsJson(0));
        }
    }

    /** A page of events. */
    public record FoundEvents(List<ListedEvent> events, PortalPages.PaginationJson pagination) {}

    @POST
    @Path("/{organizationId}/events")
    @ResponseStatus(201)
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CreatedEvent.class)))
    @Operation(summary = "Create an event", description = "Its slug is unique over all organizations.")
    public Uni<CreatedEvent> create(
            @RestPath String organizationId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = EventForm.class)))
                    byte[] body) {
        return callers.caller().chain(caller -> {
            var form = EventForm.of(bodies.read(body));
            return RouteErrors.FOR_ADMINS
                    .of(caller, events.create(caller, organizationId, form::fields))
                    .map(event -> new CreatedEvent("Event created successfully", PortalEventJson.of(event)));
        });
    }

    @GET
    @Path("/{organizationId}/events")
    @Operation(
            summary = "List the events of an organization",
            description = "Newest first. search looks into name and description; isActive is true or false.")
    public Uni<FoundEvents> list(
            @RestPath String organizationId,
            @RestQuery String search,
            @RestQuery String isActive,
            @RestQuery String page,
            @RestQuery String limit) {
        var wanted = PortalPages.read(page, limit, DEFAULT_LIMIT);
        String text = search == null ? "" : search.strip();
        return callers.caller()
                .chain(caller -> RouteErrors.FOR_MEMBERS.of(
                        caller, events.search(caller, organizationId, text, flag(isActive), wanted)))
                .map(found -> new FoundEvents(
                        found.items().stream().map(ListedEvent::of).toList(), PortalPages.pagination(found)));
    }

    private static Optional<Boolean> flag(String text) {
        return Optional.ofNullable(text)
                .filter(word -> word.equals("true") || word.equals("false"))
                .map(Boolean::valueOf);
    }
}
