package orgs.wire.portal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.event.EventService;
import orgs.event.EventView;
import orgs.refusal.Refusal;
import orgs.session.CurrentCaller;

/** Routes R11 and R12 of docs/contracts/portal.md. */
@Path(PortalPaths.ORGANIZATIONS)
@Cancellable(false)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@RegisterForReflection(fields = false)
public class PortalEventsResource {
    private static final int DEFAULT_LIMIT = 20;

    private final CurrentCaller caller;
    private final EventService events;

    PortalEventsResource(CurrentCaller caller, EventService events) {
        this.caller = caller;
        this.events = events;
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
    @APIResponseSchema(value = CreatedEvent.class, responseCode = "201", responseDescription = "Created")
    @Operation(
            operationId = "createEvent",
            summary = "Create an event",
            description = "Its slug is unique over all organizations.")
    @Says(on = Refusal.PERMISSION_DENIED, status = 403, error = RouteErrors.ADMINS_ONLY)
    public Uni<CreatedEvent> create(@RestPath String organizationId, @Valid EventForm form) {
        return events.create(caller.everywhere(), organizationId, form::fields)
                .map(event -> new CreatedEvent("Event created successfully", PortalEventJson.of(event)));
    }

    @GET
    @Path("/{organizationId}/events")
    @Operation(
            operationId = "listEvents",
            summary = "List the events of an organization",
            description =
                    "Of the newest 10 000, newest first. search looks into name and description; isActive is true or "
                            + "false.")
    @Says(on = Refusal.PERMISSION_DENIED, status = 403, error = RouteErrors.MEMBERS_ONLY)
    public Uni<FoundEvents> list(
            @RestPath String organizationId,
            @RestQuery String search,
            @RestQuery String isActive,
            @RestQuery String page,
            @RestQuery String limit) {
        return events.search(
                        caller.everywhere(),
                        organizationId,
                        search == null ? "" : search.strip(),
                        flag(isActive),
                        PortalPages.read(page, limit, DEFAULT_LIMIT))
                .map(found -> new FoundEvents(
                        found.items().stream().map(ListedEvent::of).toList(), PortalPages.pagination(found)));
    }

    private static Optional<Boolean> flag(String text) {
        return Optional.ofNullable(text)
                .filter(word -> word.equals("true") || word.equals("false"))
                .map(Boolean::valueOf);
    }
}
