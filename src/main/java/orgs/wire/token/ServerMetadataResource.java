package orgs.wire.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.config.OrgsConfig;
import orgs.wire.FailedRequestException;
import orgs.wire.Failure;

/**
 * Where services and clients find out by themselves how to verify our tokens and where to exchange theirs (RFC 8414).
 * Its addresses begin with {@code orgs.public-url}, never with what a request calls this service: who could change that
 * could make others trust their keys.
 */
@Path("/.well-known/oauth-authorization-server")
@Cancellable(false)
@PermitAll
public class ServerMetadataResource {
    private final String issuer;
    private final Optional<String> publicUrl;

    ServerMetadataResource(OrgsConfig config) {
        issuer = config.token().issuer();
        publicUrl = config.publicUrl();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "public, max-age=300")
    @Operation(
            operationId = "readServerMetadata",
            summary = "Where the keys and the token endpoint are (RFC 8414)",
            description = "There is none without orgs.public-url.")
    public ServerMetadataJson read() {
        return publicUrl
                .map(url -> ServerMetadataJson.of(issuer, url))
                .orElseThrow(() -> new FailedRequestException(Failure.ROUTE_NOT_FOUND));
    }

    /** What there is; nobody is sent to a page of ours to sign in, so there are no response types. */
    @RegisterForReflection
    public record ServerMetadataJson(
            String issuer,
            @JsonProperty("jwks_uri") String jwksUri,
            @JsonProperty("token_endpoint") String tokenEndpoint,
            @JsonProperty("grant_types_supported") List<String> grantTypes,

            @JsonProperty("token_endpoint_auth_methods_supported")
            List<String> authenticationMethods,

            @JsonProperty("response_types_supported") List<String> responseTypes) {

        static ServerMetadataJson of(String issuer, String url) {
            return new ServerMetadataJson(
                    issuer,
                    url + "/.well-known/jwks.json",
                    url + "/token",
                    List.of(ExchangeRequest.GRANT_TYPE),
                    List.of("none"),
                    List.of());
        }
    }
}
