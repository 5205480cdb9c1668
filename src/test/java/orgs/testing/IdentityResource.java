package orgs.testing;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claim;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import orgs.session.CurrentCaller;

/** What Quarkus' own security gives to an endpoint that knows nothing of ours. */
@Path("/test/identity")
@RequestScoped
public class IdentityResource {
    private final JsonWebToken token;
    private final SecurityIdentity identity;
    private final Optional<JsonObject> organization;
    private final CurrentCaller caller;

    IdentityResource(
            JsonWebToken token,
            SecurityIdentity identity,
            @Claim("org") Optional<JsonObject> organization,
            CurrentCaller caller) {
        this.token = token;
        this.identity = identity;
        this.organization = organization;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(hidden = true)
    public IdentityJson read() {
        return new IdentityJson(
                identity.getPrincipal().getName(),
                token.getName(),
                caller.get().accountId(),
                token.getIssuer(),
                token.getSubject(),
                token.getClaim("sid"),
                token.containsClaim("mv"),
                organization.map(active -> active.getString("id")).orElse(null),
                token.getGroups(),
                identity.getRoles());
    }

    @POST
    @Authenticated
    @Operation(hidden = true)
    public int change(byte[] body) {
        return body.length;
    }

    @GET
    @Path("/administrator")
    @RolesAllowed(CurrentCaller.SYSTEM_ADMINISTRATOR)
    @Operation(hidden = true)
    public String administrator() {
        return "administrator";
    }

    public record IdentityJson(
            String principal,
            String name,
            String accountId,
            String issuer,
            String subject,
            String sid,
            boolean hasMembershipVersion,
            String organizationId,
            Set<String> groups,
            Set<String> roles) {}
}
