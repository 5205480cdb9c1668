package orgs.wire.ui;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.Authentication.CookieSameSite;
import io.quarkus.oidc.runtime.OidcTenantConfig.TokenStateManager.Strategy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import orgs.config.IdentityProviderConfig;
import orgs.config.OrgsConfig;
import orgs.secret.DerivedSecrets;

/**
 * The identity providers at which the web UI signs people in, as OpenID Connect knows them. They exist below
 * {@code /ui/session} only: for every other request there is none, so that nothing of it ever decides who asks the API.
 */
@ApplicationScoped
class SignInProviders implements TenantConfigResolver {
    static final String PATH = "/ui/session";
    /** How the cookies begin that hold what a provider gave us, and what is on its way there. */
    static final String COOKIES = "q_";

    /** The cookies that hold what a provider gave us: what is too long for one is cut. */
    private static final Pattern SESSION = Pattern.compile("q_session_(.+?)(_chunk_[0-9]+)?");

    private static final Set<String> OF_WHOEVER_HAS_SIGNED_IN = Set.of(PATH, PATH + "/end");
    private static final Pattern NAMED = Pattern.compile(PATH + "/([^/]+)(/callback)?");
    private static final int SECRET_LENGTH = 32;

    /** How long a provider's session can be asked to go on after its last token has expired. */
    private static final Duration IDLE = Duration.ofHours(8);

    private final Map<String, OidcTenantConfig> providers = new HashMap<>();
    private final Map<String, String> clients = new HashMap<>();

    SignInProviders(OrgsConfig config, DerivedSecrets secrets) {
        boolean overHttps =
                config.publicUrl().filter(url -> url.startsWith("https:")).isPresent();
        config.identityProviders()
                .forEach((name, provider) -> provider.clientId().ifPresent(client -> {
                    clients.put(name, client);
                    providers.put(name, configured(name, client, provider, secrets, overHttps));
                }));
    }

    /** As whom we are known to the provider that a request is about; empty where it is about none. */
    Optional<String> client(RoutingContext request) {
        return name(request).map(clients::get);
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext request, OidcRequestContext<OidcTenantConfig> ignored) {
        return Uni.createFrom().item(name(request).map(providers::get).orElse(null));
    }

    private Optional<String> name(RoutingContext request) {
        String path = request.normalizedPath();
        if (OF_WHOEVER_HAS_SIGNED_IN.contains(path)) {
            return request.request().cookies().stream()
                    .flatMap(cookie -> signedInAt(cookie).stream())
                    .filter(providers::containsKey)
                    .findFirst();
        }
        var named = NAMED.matcher(path);
        return named.matches() ? Optional.of(named.group(1)).filter(providers::containsKey) : Optional.empty();
    }

    /** The name of the provider whose session the cookie holds. */
    static Optional<String> signedInAt(Cookie cookie) {
        var session = SESSION.matcher(cookie.getName());
        return session.matches() ? Optional.of(session.group(1)) : Optional.empty();
    }

    private static OidcTenantConfig configured(
            String name, String client, IdentityProviderConfig provider, DerivedSecrets secrets, boolean overHttps) {
        var tenant = OidcTenantConfig.authServerUrl(provider.issuer())
                .tenantId(name)
                .applicationType(ApplicationType.WEB_APP)
                .clientId(client);
        provider.clientSecret().ifPresent(tenant::credentials);
        return tenant.authentication()
                .redirectPath(PATH + '/' + name + "/callback")
                .restorePathAfterRedirect()
                .removeRedirectParameters()
                .scopes(provider.scopes())
                .addOpenidScope(false)
                .pkceRequired()
                .nonceRequired()
                .stateSecret(secret(secrets, "ui-state", name))
                .cookiePath(PATH)
                .cookieForceSecure()
                .cookieSameSite(CookieSameSite.LAX)
                .forceRedirectHttpsScheme(overHttps)
                .javaScriptAutoRedirect(false)
                .sessionAgeExtension(IDLE)
                .end()
                .token()
                .issuer(provider.issuer())
                .refreshExpired()
                .end()
                .tokenStateManager()
                .strategy(Strategy.ID_REFRESH_TOKENS)
                .encryptionSecret(secret(secrets, "ui-session", name))
                .end()
                .build();
    }

    /** The same on every replica. */
    private static String secret(DerivedSecrets secrets, String purpose, String provider) {
        return Base64.getUrlEncoder()
                .encodeToString(secrets.derive(purpose, provider))
                .substring(0, SECRET_LENGTH);
    }
}
