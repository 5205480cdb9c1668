package orgs.wire.token;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import orgs.session.SigningKeys;

/** The public keys of our tokens, for every service that verifies them. */
@Path("/.well-known/jwks.json")
@Cancellable(false)
@PermitAll
public class JwksResource {
    private final SigningKeys keys;

    JwksResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "public, max-age=300")
    @Operation(operationId = "readKeys", summary = "The public keys that verify the service's tokens (JWK set)")
    public KeySetJson read() {
        return new KeySetJson(keys.published().stream().map(KeyJson::of).toList());
    }

    public record KeySetJson(List<KeyJson> keys) {}

    public record KeyJson(String kty, String crv, String kid, String use, String alg, String x, String y) {
        static KeyJson of(EllipticCurveJsonWebKey key) {
            var parameters = key.toParams(EllipticCurveJsonWebKey.OutputControlLevel.PUBLIC_ONLY);
            return new KeyJson(
                    key.getKeyType(),
                    key.getCurveName(),
                    key.getKeyId(),
                    key.getUse(),
                    key.getAlgorithm(),
                    (String) parameters.get("x"),
                    (String) parameters.get("y"));
        }
    }
}
