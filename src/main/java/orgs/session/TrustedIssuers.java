package orgs.session;

import io.quarkus.arc.All;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import orgs.config.ConfiguredFile;
import orgs.config.IdentityProviderConfig;
import orgs.config.Misconfiguration;
import orgs.config.OrgsConfig;

/** Everybody whose tokens are accepted: the configured identity providers, and those that the program brings along. */
@Startup
@ApplicationScoped
class TrustedIssuers {
    private final Map<String, TrustedIssuer> byIssuer = new HashMap<>();
    private final Vertx vertx;
    private final Clock clock;

    /** @param broughtAlong ourselves and, in development and tests, the development identity provider */
    TrustedIssuers(
            OrgsConfig config, @All List<TrustedIssuer> broughtAlong, Vertx vertx, Clock clock, LaunchMode mode) {
        this.vertx = vertx;
        this.clock = clock;
        if (config.identityProviders().isEmpty()
                && config.applicationServer().name().isEmpty()
                && !mode.isDevOrTest()) {
            throw Misconfiguration.of(
                    "orgs.identity-providers.<name>.issuer",
                    "is missing, and so are .jwks and .audience: without an identity provider, or an application server"
                            + " (orgs.application-server.name), nobody can sign in");
        }
        broughtAlong.forEach(this::trust);
        // Among several, none is one by chance that may name administrators.
        Optional<String> commonAdminGroup =
                config.identityProviders().size() == 1 ? Optional.of(config.systemAdminGroup()) : Optional.empty();
        config.identityProviders().forEach((name, provider) -> trust(configured(name, provider, commonAdminGroup)));
    }

    Optional<TrustedIssuer> find(String issuer) {
        return Optional.ofNullable(byIssuer.get(issuer));
    }

    private void trust(TrustedIssuer issuer) {
        if (byIssuer.put(issuer.issuer(), issuer) != null) {
            throw Misconfiguration.of(
                    "orgs.identity-providers." + issuer.name() + ".issuer",
                    "is used twice, or is orgs.token.issuer: each issuer has its own keys");
        }
    }

    private TrustedIssuer configured(String name, IdentityProviderConfig provider, Optional<String> commonAdminGroup) {
        String prefix = "orgs.identity-providers." + name;
        var algorithm = TokenAlgorithm.named(provider.algorithm())
                .orElseThrow(() -> Misconfiguration.of(
                        prefix + ".algorithm",
                        "is none of RS256, PS256, ES256, their 384 and 512 variants, and EdDSA"));
        var source = source(prefix + ".jwks", provider.jwks(), algorithm);
        var keys = new PublishedKeySet(name, algorithm, source, clock);
        var rules = ClaimRules.of(prefix, provider, commonAdminGroup);
        return new TrustedIssuer(name, provider.issuer(), provider.audience(), algorithm, keys, rules);
    }

    private Supplier<Uni<String>> source(String key, String location, TokenAlgorithm algorithm) {
        if (location.startsWith("http://") || location.startsWith("https://")) {
            return JwksSource.http(vertx, url(key, location));
        }
        try {
            if (VerificationKeys.parse(ConfiguredFile.read(key, location), algorithm)
                    .entries()
                    .isEmpty()) {
                throw Misconfiguration.of(
                        key, "names a file that holds no key that is good for " + algorithm.jwaName());
            }
        } catch (IllegalArgumentException e) {
            throw Misconfiguration.of(key, "names a file that holds no JWK set");
        }
        return JwksSource.file(vertx, ConfiguredFile.path(key, location).toString());
    }

    private static String url(String key, String location) {
        try {
            if (new URI(location).getHost() != null) {
                return location;
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw Misconfiguration.of(key, "is no valid URL");
    }
}
