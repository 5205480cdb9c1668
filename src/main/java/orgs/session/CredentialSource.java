package orgs.session;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Where a request carries its credential. */
enum CredentialSource {
    HEADER,
    COOKIE,
    QUERY;

    private static final String KEY = CredentialSource.class.getName();

    /** Empty for a request that nobody has authenticated, or that came without a token. */
    static Optional<CredentialSource> of(RoutingContext request) {
        return Optional.ofNullable(request.get(KEY));
    }

    void rememberIn(RoutingContext request) {
        request.put(KEY, this);
    }
}
