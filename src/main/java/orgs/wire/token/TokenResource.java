package orgs.wire.token;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import orgs.access.Caller;
import orgs.config.OrgsConfig;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.refusal.Word;
import orgs.session.AccountIdentityProvider;
import orgs.session.ActiveOrganization;
import orgs.session.ActiveOrganizations;
import orgs.session.SessionCookie;
import orgs.session.Tokens;
import orgs.wire.RefusalHeader;

/**
 * Token exchange (RFC 8693): a token that we trust in, one of ours out. Without {@code organization} the one that is active in a token of ours stays active as
 * long as the account is its member; with it, it is honoured or refused, never silently replaced.
 *
 * <p>With {@code set_cookie=true} a page of an allowed origin gets the token as its session cookie too; {@code DELETE /token} takes the cookie away.
 */
@Path("/token")
@Cancellable(false)
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {
    private static final String RETRY_AFTER_SECONDS = "5";

    private final AccountIdentityProvider identities;
    private final ActiveOrganizations organizations;
    private final Tokens tokens;
    private final SessionCookie cookie;
    private final OrgsConfig config;
    private final Clock clock;

    TokenResource(
            AccountIdentityProvider identities,
            ActiveOrganizations organizations,
            Tokens tokens,
            SessionCookie cookie,
            OrgsConfig config,
            Clock clock) {
        this.identities = identities;
        this.organizations = organizations;
        this.tokens = tokens;
        this.cookie = cookie;
        this.config = config;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "exchangeToken",
            summary = "Exchange a trusted token for one of the service's own (RFC 8693)")
    @RequestBody(content = @Content(schema = @Schema(implementation = ExchangeForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "The token",
            content = @Content(schema = @Schema(implementation = TokenJson.class)))
    @APIResponse(
            responseCode = "400",
            description = "Refused",
            content = @Content(schema = @Schema(implementation = ErrorJson.class)))
    @APIResponse(
            responseCode = "403",
            description = "A cookie for a page of another origin",
            content = @Content(schema = @Schema(implementation = ErrorJson.class)))
    @APIResponse(
            responseCode = "503",
            description = "Try again later",
            content = @Content(schema = @Schema(implementation = ErrorJson.class)))
    public Uni<TokenJson> exchange(PostedFields form) {
        var request = ExchangeRequest.of(form, config.token().audience());
        if (request.setCookie()) {
            cookie.requireAllowedOrigin();
        }
        return identities
                .caller(request.subjectToken())
                .chain(caller -> active(request, caller).map(active -> tokens.issue(caller, active)))
                .invoke(token -> {
                    if (request.setCookie()) {
                        cookie.set(token);
                    }
                })
                .map(token -> TokenJson.of(token, request.issuedTokenType(), clock));
    }

    @DELETE
    @Operation(operationId = "forgetToken", summary = "Take the session cookie away")
    @APIResponse(
            responseCode = "200",
            description = "Taken away",
            content = @Content(schema = @Schema(implementation = ForgottenJson.class)))
    @APIResponse(
            responseCode = "403",
            description = "Asked by a page of another origin",
            content = @Content(schema = @Schema(implementation = ErrorJson.class)))
    public ForgottenJson forget() {
        cookie.forget();
        return new ForgottenJson(true);
    }

    private Uni<Optional<ActiveOrganization>> active(ExchangeRequest request, Caller caller) {
        return request.organization()
                .map(asked -> organizations
                        .find(asked, caller.accountId())
                        .map(found -> Optional.of(found.orElseThrow(TokenResource::noSuchOrganization))))
                .orElseGet(() -> organizations.current(caller));
    }

    /** The same for one that does not exist and for one that is not theirs. */
    private static ExchangeRefusedException noSuchOrganization() {
        return new ExchangeRefusedException(
                Refusal.ORGANIZATION_NOT_FOUND,
                ExchangeError.INVALID_TARGET,
                "organization names none that the account is a member of");
    }

    @ServerExceptionMapper
    Response refused(RefusedException e) {
        var error = ExchangeError.of(e.refusal());
        return refused(
                e.refusal(),
                error,
                switch (error) {
                    case TEMPORARILY_UNAVAILABLE -> "The token cannot be verified now";
                    case ACCESS_DENIED -> "The cookie is only for pages of allowed origins";
                    case INVALID_REQUEST, UNSUPPORTED_GRANT_TYPE, INVALID_TARGET -> "The subject token is not valid";
                });
    }

    @ServerExceptionMapper
    Response refused(ExchangeRefusedException e) {
        return refused(e.reason(), e.error(), e.getMessage());
    }

    private static Response refused(Word reason, ExchangeError error, String description) {
        var response = Response.status(error.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new ErrorJson(error.code(), description));
        if (error == ExchangeError.TEMPORARILY_UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return RefusalHeader.with(reason, response);
    }

    public record ForgottenJson(boolean success) {}
}
