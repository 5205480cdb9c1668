package orgs.testing;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import orgs.access.Caller;
import orgs.session.CurrentCaller;

/** Says who asks: the smallest routes there can be, one that needs a credential and one that does not. */
@Path("/test/caller")
@Authenticated
public class CallerResource {
    private final CurrentCaller caller;

    CallerResource(CurrentCaller caller) {
        this.caller = caller;
    }

    @GET
    @Operation(hidden = true)
    public CallerJson read() {
        return change();
    }

    @POST
    @Operation(hidden = true)
    public CallerJson change() {
        return CallerJson.of(caller.get());
    }

    @GET
    @Path("/nobody")
    @PermitAll
    @Operation(hidden = true)
    public String open() {
        return "open";
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
                    caller.identity().email().orElse(null),
                    caller.identity().emailVerified(),
                    caller.identity().name().orElse(null),
                    caller.systemAdministrator(),
                    caller.activeOrganizationId().orElse(null),
                    caller.identity().groups());
        }
    }
}
