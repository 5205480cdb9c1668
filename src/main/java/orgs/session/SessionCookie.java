package orgs.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import orgs.config.OrgsConfig;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** The cookie that carries a token of ours for a browser, on the answer to the current request. */
@ApplicationScoped
public class SessionCookie {
    private final Origins origins;
    private final RoutingContext request;
    private final String name;
    private final Clock clock;

    SessionCookie(Origins origins, RoutingContext request, OrgsConfig config, Clock clock) {
        this.origins = origins;
        this.request = request;
        this.name = config.cookie().name();
        this.clock = clock;
    }

    /** Replaces the cookie's token when the request's credential came with the cookie; otherwise does nothing. */
    public void refresh(IssuedToken token) {
        CredentialSource.of(request)
                .filter(source -> source == CredentialSource.COOKIE)
                .ifPresent(source -> set(token));
    }

    /**
     * Before a page gets a cookie or loses one: another site must not sign its visitors in or out here.
     *
     * @throws RefusedException {@link Refusal#ORIGIN_NOT_ALLOWED}
     */
    public void requireAllowedOrigin() {
        if (!origins.allow(request.request())) {
            throw new RefusedException(Refusal.ORIGIN_NOT_ALLOWED);
        }
    }

    /** Whether the request came with the cookie, used or not. */
    public boolean isPresent() {
        return request.request().getCookie(name) != null;
    }

    /** Gives the browser the token for as long as it is valid: for so many seconds. */
    public long set(IssuedToken token) {
        long seconds = Duration.between(clock.instant(), token.expiresAt()).toSeconds();
        add(token.token(), seconds);
        return seconds;
    }

    /** Makes the browser forget the token, which stays valid until it expires. */
    public void clear() {
        add("", 0);
    }

    /**
     * As {@link #clear}, for whoever asks: who comes without the cookie has nothing to lose. It may come from anywhere.
     *
     * @throws RefusedException {@link Refusal#ORIGIN_NOT_ALLOWED}
     */
    public void forget() {
        if (isPresent()) {
            requireAllowedOrigin();
        }
        clear();
    }

    private void add(String value, long maxAge) {
        request.response()
                .addCookie(Cookie.cookie(name, value)
                        .setPath("/")
                        .setMaxAge(maxAge)
                        .setHttpOnly(true)
                        .setSecure(true)
                        .setSameSite(CookieSameSite.STRICT));
    }
}
