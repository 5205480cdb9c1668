package orgs.wire.ui;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.session.AccountIdentityProvider;
import orgs.session.ActiveOrganizations;
import orgs.session.IssuedToken;
import orgs.session.SessionCookie;
import orgs.session.Tokens;

/**
 * Signing in to the web UI: the authorization code flow runs between browser, provider and this service, and ends in
 * the same cookie as everywhere else. What the provider gave is kept encrypted in a cookie for these addresses alone;
 * no script and no address ever holds a token.
 */
@Path(SignInProviders.PATH)
@Cancellable(false)
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class UiSessionResource {
    private static final Logger LOG = Logger.getLogger(UiSessionResource.class);
    private static final String FAILED = "/ui/sign-in?failed=true";
    private static final String SIGNED_OUT = "/ui/signed-out";

    private final OidcAuthenticationMechanism flow;
    private final IdentityProviderManager identityProviders;
    private final SignInProviders providers;
    private final ProviderProbe probe;
    private final PublicAddress address;
    private final AccountIdentityProvider identities;
    private final ActiveOrganizations organizations;
    private final Tokens tokens;
    private final SessionCookie cookie;
    private final RoutingContext request;

    UiSessionResource(
            OidcAuthenticationMechanism flow,
            IdentityProviderManager identityProviders,
            SignInProviders providers,
            ProviderProbe probe,
            PublicAddress address,
            AccountIdentityProvider identities,
            ActiveOrganizations organizations,
            Tokens tokens,
            SessionCookie cookie,
            RoutingContext request) {
        this.flow = flow;
        this.identityProviders = identityProviders;
        this.providers = providers;
        this.probe = probe;
        this.address = address;
        this.identities = identities;
        this.organizations = organizations;
        this.tokens = tokens;
        this.cookie = cookie;
        this.request = request;
    }

    @GET
    @Path("/{provider}")
    @Operation(
            operationId = "signInAtProvider",
            summary = "Sign in at an identity provider",
            description = "For browsers. Sends them to the provider and, when they are back, to the page of the UI that"
                    + " the parameter to names.")
    @APIResponse(
            responseCode = "302",
            description = "To the provider",
            headers =
                    @Header(
                            name = HttpHeaders.LOCATION,
                            description = "Where the provider asks who it is",
                            schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "303",
            description = "To the UI: signed in, or with a word that it did not work",
            headers =
                    @Header(
                            name = HttpHeaders.LOCATION,
                            description = "A page of the UI",
                            schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", ref = "SpaNotFound")
    public Uni<Response> signIn(@RestPath String provider, @RestQuery String to) {
        return step(provider, client -> flow.authenticate(request, identityProviders)
                .chain(identity -> identity == null ? sendTo(provider) : begin(identity, client, provider, to))
                // A session that the provider does not prolong any more.
                .onFailure(AuthenticationFailedException.class)
                .recoverWithUni(() -> sendTo(provider)));
    }

    @GET
    @Path("/{provider}/callback")
    @Operation(hidden = true)
    public Uni<Response> comeBack(@RestPath String provider) {
        // Whoever came back in another tab meanwhile has a session already.
        return step(provider, client -> flow.authenticate(request, identityProviders)
                .chain(identity -> begin(identity, client, provider, null)));
    }

    @POST
    @Operation(
            operationId = "renewUiSession",
            summary = "Renew the session cookie",
            description = "As long as the session at the identity provider goes on.")
    @APIResponse(
            responseCode = "200",
            description = "Renewed",
            content = @Content(schema = @Schema(implementation = RenewedJson.class)))
    @APIResponse(responseCode = "401", ref = "SpaUnauthorized")
    @APIResponse(responseCode = "403", ref = "SpaForbidden")
    public Uni<RenewedJson> renew() {
        cookie.requireAllowedOrigin();
        String client = providers.client(request).orElseThrow(UiSessionResource::nobody);
        return flow.authenticate(request, identityProviders)
                .onFailure()
                .transform(failure -> nobody())
                .chain(identity -> session(identity, client))
                .map(token -> new RenewedJson(cookie.set(token)));
    }

    @POST
    @Path("/end")
    @Operation(
            operationId = "endUiSession",
            summary = "Sign out of the web UI",
            description = "Forgets the session here, and tells where the one at the identity provider is ended.")
    @APIResponse(
            responseCode = "200",
            description = "Signed out",
            content = @Content(schema = @Schema(implementation = EndedJson.class)))
    @APIResponse(responseCode = "403", ref = "SpaForbidden")
    public Uni<EndedJson> end() {
        cookie.requireAllowedOrigin();
        return providers
                .client(request)
                .map(client -> flow.authenticate(request, identityProviders)
                        .onFailure()
                        .recoverWithNull()
                        .map(identity -> endAtProvider(identity, client)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .map(url -> {
                    cookie.clear();
                    forget(held -> held.getName().startsWith(SignInProviders.COOKIES));
                    return new EndedJson(url.orElse(null));
                });
    }

    /** One step of the way to the provider and back. */
    private Uni<Response> step(String provider, Function<String, Uni<Response>> work) {
        String client = providers.client(request).orElseThrow(NotFoundException::new);
        return work.apply(client)
                .onFailure(AuthenticationRedirectException.class)
                .recoverWithItem(UiSessionResource::goOn)
                .onFailure()
                .recoverWithItem(failure -> failed(provider, failure));
    }

    private Uni<Response> sendTo(String provider) {
        // The challenge reads the provider's metadata where nobody has before.
        return flow.getChallenge(request)
                .call(() -> probe.requireAnswer(provider))
                .map(challenge -> {
                    var answer = Response.status(challenge.status);
                    challenge
                            .getHeaders()
                            .forEach((name, value) -> answer.header(name.toString(), address.correct(value)));
                    return answer.build();
                });
    }

    private Uni<Response> begin(SecurityIdentity identity, String client, String provider, String to) {
        return session(identity, client).map(token -> {
            cookie.set(token);
            forget(held -> SignInProviders.signedInAt(held)
                    .filter(other -> !other.equals(provider))
                    .isPresent());
            return seeOther(destination(to));
        });
    }

    private Uni<IssuedToken> session(SecurityIdentity identity, String client) {
        var idToken = Optional.ofNullable(identity)
                .map(known -> known.getCredential(IdTokenCredential.class))
                .orElseThrow(UiSessionResource::nobody);
        return identities
                .signedIn(idToken.getToken(), client)
                .chain(caller -> organizations.current(caller).map(active -> tokens.issue(caller, active)));
    }

    /** Without the ID token as a hint, since addresses hold no token: the provider asks whether that is meant. */
    private Optional<String> endAtProvider(SecurityIdentity identity, String client) {
        return Optional.ofNullable(identity)
                .map(known -> known.<OidcConfigurationMetadata>getAttribute(OidcUtils.CONFIG_METADATA_ATTRIBUTE))
                .map(OidcConfigurationMetadata::getEndSessionUri)
                .map(url -> url + (url.contains("?") ? '&' : '?') + "client_id=" + encoded(client)
                        + "&post_logout_redirect_uri=" + encoded(address.of(SIGNED_OUT, request)));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private void forget(Predicate<Cookie> which) {
        request.request().cookies().stream().filter(which).forEach(held -> request.response()
                .addCookie(Cookie.cookie(held.getName(), "")
                        .setPath(SignInProviders.PATH)
                        .setMaxAge(0)
                        .setHttpOnly(true)
                        .setSecure(true)));
    }

    /** To a page of ours, whatever a proxy makes of the host that the request names. */
    private static Response goOn(AuthenticationRedirectException redirect) {
        URI uri = URI.create(redirect.getRedirectUri());
        String query = uri.getRawQuery();
        return seeOther(uri.getRawPath() + (query == null ? "" : '?' + query));
    }

    /**
     * The provider is down, or the person came back with something else than they were sent for. The sign-in page
     * offers another try.
     */
    private Response failed(String provider, Throwable failure) {
        LOG.warnf(
                "Signing in at %s did not work: %s",
                provider, failure.getClass().getSimpleName());
        LOG.debugf(failure, "Signing in at %s did not work", provider);
        forget(held -> SignInProviders.signedInAt(held).isPresent());
        return seeOther(FAILED);
    }

    private static Response seeOther(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }

    /** Only a page of the UI: a link must not send people who have just signed in elsewhere. */
    static String destination(String to) {
        boolean isPage = to != null && to.matches("/ui([/?][!-~&&[^\\\\]]*)?") && !to.startsWith(SignInProviders.PATH);
        return isPage ? to : "/ui";
    }

    private static RefusedException nobody() {
        return new RefusedException(Refusal.CREDENTIAL_MISSING);
    }

    /** @param expiresIn for how many seconds the cookie is good now */
    public record RenewedJson(long expiresIn) {}

    /** @param endSessionUrl where the browser has to go to end the session at the provider, if the provider has such a page */
    public record EndedJson(
            @JsonInclude(JsonInclude.Include.NON_NULL) String endSessionUrl) {}
}
