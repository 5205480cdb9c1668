package orgs.wire.spa;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.session.SessionCookie;

/** Route R19 of the SPA contract. */
@Path("/sign-out")
@Cancellable(false)
@PermitAll
public class SignOutResource {
    private final SessionCookie cookie;

    SignOutResource(SessionCookie cookie) {
        this.cookie = cookie;
    }

    @POST
    @Operation(
            operationId = "signOut",
            summary = "Make the browser forget its session cookie",
            description = "As DELETE /token. The token in the cookie stays valid until it expires.")
    public SuccessJson signOut() {
        cookie.forget();
        return SuccessJson.TRUE;
    }
}
