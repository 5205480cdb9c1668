package orgs.wire.ui;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import io.vertx.mutiny.ext.web.codec.BodyCodec;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;

/**
 * Whether an identity provider answers, asked before a browser is sent there: what is down then is told by a page of
 * ours, and not by the browser's error.
 */
@ApplicationScoped
class ProviderProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** One answer is good for everybody who comes meanwhile: anybody can ask to be sent to a provider, as often as they like. */
    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    /** More than anybody has; a cache without a bound is made of classes that the executable does not have. */
    private static final int MAX_PROVIDERS = 100;

    private static final int SERVER_ERROR = 500;

    private final TenantConfigBean tenants;
    private final Cache<String, Uni<Void>> answers = Caffeine.newBuilder()
            .maximumSize(MAX_PROVIDERS)
            .expireAfterWrite(REMEMBERED)
            .build();

    ProviderProbe(TenantConfigBean tenants) {
        this.tenants = tenants;
    }

    /**
     * Fails where the provider cannot be reached, or answers that it cannot work.
     *
     * @param provider one whose metadata has been read
     */
    Uni<Void> requireAnswer(String provider) {
        // Each goes on in the context of their own request.
        var context = Vertx.currentContext();
        return answers.get(
                        provider,
                        asked -> ask(tenants.getDynamicTenant(asked)).memoize().indefinitely())
                .emitOn(MutinyHelper.executor(context));
    }

    /** The keys, which it publishes for everybody, by the client and the trust of the flow itself. */
    private static Uni<Void> ask(TenantConfigContext tenant) {
        return tenant.getOidcProviderClient()
                .getWebClient()
                .getAbs(tenant.getOidcMetadata().getJsonWebKeySetUri())
                .timeout(PATIENCE.toMillis())
                .as(BodyCodec.none())
                .send()
                .onItem()
                .transformToUni(answer -> answer.statusCode() < SERVER_ERROR
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(new IOException("answered " + answer.statusCode())));
    }
}
