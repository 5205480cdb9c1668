package orgs.testing;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import orgs.access.Caller;
import orgs.session.Callers;

/** Says who asks: the smallest route there can be that needs a credential. */
@Path("/test/caller")
public class CallerResource {
    private final Callers callers;

    CallerResource(Callers callers) {
        this.callers = callers;
    }

    @GET
    @Operation(hidden = true)
    public Uni<CallerJson> read() {
        return change();
    }

    @POST
    @Operation(hidden = true)
    public Uni<CallerJson> change() {
        callers.require();
        return callers.caller().map(CallerJson::of);
    }

    public record CallerJson(
            String accountId,
            String email,
            boolean emailVerified,
            String name,
            boolean systemAdministrator,
            String activeOrganizationId,
            List<String> groups) {
        static CallerJson of(Caller caller) {
            return new CallerJson(
                    caller.accountId(),
                    caller.email().orElse(null),
                    caller.emailVerified(),
                    caller.name().orElse(null),
                    caller.systemAdministrator(),
                    caller.activeOrganizationId().orElse(null),
                    caller.groups());
        }
    }
}
