package orgs.wire.portal;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.audit.AuditLine;
import orgs.audit.AuditQuery;
import orgs.audit.AuditQuery.Order;
import orgs.audit.AuditTrail;
import orgs.refusal.Refusal;
import orgs.session.CurrentCaller;

/** The audit trail of an organization (docs/contracts/portal.md §7.2). */
@Path(PortalPaths.AUDIT + "/{organizationId}/audit")
@Cancellable(false)
@Authenticated
@RegisterForReflection(fields = false)
public class PortalAuditResource {
    private static final int DEFAULT_LIMIT = 50;

    private final CurrentCaller caller;
    private final AuditTrail audit;

    PortalAuditResource(CurrentCaller caller, AuditTrail audit) {
        this.caller = caller;
        this.audit = audit;
    }

    /** Who acted. */
    @RegisterForReflection
    public record ActorJson(
            String id,
            @Schema(nullable = true) String name,
            @Schema(nullable = true) String email) {}

    /** Which event it was about. */
    @RegisterForReflection
    public record EventNameJson(
            String id, @Schema(nullable = true) String name, String slug) {}

    /** One line. */
    @RegisterForReflection
    public record AuditLineJson(
            String id,
            String action,
            String targetType,
            String targetId,
            @Schema(nullable = true) String userId,
            Instant timestamp,
            String organizationId,
            @Schema(nullable = true) String eventId,

            @Schema(nullable = true) ActorJson user,

            @Schema(nullable = true) EventNameJson event) {

        static AuditLineJson of(AuditLine line, String organizationId) {
            return new AuditLineJson(
                    line.id(),
                    line.action(),
                    line.targetType(),
                    PortalAuditNames.targetId(line, organizationId),
                    line.actorId(),
                    line.occurredAt(),
                    organizationId,
                    line.targetType().equals("event") ? line.subjectId() : null,
                    line.actor()
                            .map(actor -> new ActorJson(actor.id(), actor.name(), actor.email()))
                            .orElse(null),
                    line.event()
                            .map(event -> new EventNameJson(event.id(), event.name(), event.slug()))
                            .orElse(null));
        }
    }

    /** A page of lines. */
    public record AuditJson(List<AuditLineJson> logs, PortalPages.PaginationJson pagination) {}

    @GET
    @Operation(
            operationId = "readAuditTrail",
            summary = "Read the audit trail of an organization",
            description =
                    "For its administrators. Of the newest 10 000 activities that match; an earlier endDate leads to "
                            + "those before. sortBy is timestamp, action or targetType; sortOrder desc or asc.")
    @Says(on = Refusal.PERMISSION_DENIED, status = 403, error = "Forbidden: insufficient role")
    public Uni<AuditJson> read(
            @RestPath String organizationId,
            @RestQuery String page,
            @RestQuery String limit,
            @RestQuery String action,
            @RestQuery String targetType,
            @RestQuery String userId,
            @RestQuery String startDate,
            @RestQuery String endDate,
            @RestQuery String sortBy,
            @RestQuery String sortOrder) {
        var query = new AuditQuery(
                orNull(action),
                orNull(targetType),
                orNull(userId),
                time(startDate),
                time(endDate),
                order(sortBy),
                "asc".equals(sortOrder));
        return audit.list(
                        caller.everywhere(),
                        organizationId,
                        PortalAuditNames.ALL,
                        query,
                        PortalPages.read(page, limit, DEFAULT_LIMIT))
                .map(found -> new AuditJson(
                        found.items().stream()
                                .map(line -> AuditLineJson.of(line, organizationId))
                                .toList(),
                        PortalPages.pagination(found)));
    }

    private static Order order(String word) {
        return switch (word == null ? "" : word) {
            case "action" -> Order.ACTION;
            case "targetType" -> Order.TARGET_TYPE;
            default -> Order.TIME;
        };
    }

    private static String orNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** What is no time does not filter, as with every other query of this API. */
    private static Instant time(String text) {
        return text == null ? null : PortalTime.parse(text).orElse(null);
    }
}
