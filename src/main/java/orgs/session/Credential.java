package orgs.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** A token as a request presents it, not yet verified. */
record Credential(String token, CredentialSource source) {
    private static final String BEARER = "Bearer ";

    Credential {
        if (token.length() > TokenVerifier.MAX_LENGTH) {
            throw new RefusedException(Refusal.CREDENTIAL_INVALID);
        }
    }

    /**
     * The header wins, then the cookie; the query parameter {@code sessionId} is looked at last.
     *
     * @throws RefusedException {@link Refusal#CREDENTIAL_INVALID} for an {@code Authorization} that is no bearer token, and for one that is too long
     */
    static Optional<Credential> presented(HttpServerRequest request, String cookieName, boolean inQueryToo) {
        List<String> headers = request.headers().getAll("Authorization");
        if (!headers.isEmpty()) {
            return Optional.of(new Credential(bearer(headers), CredentialSource.HEADER));
        }
        Optional<Credential> inCookie = Optional.ofNullable(request.getCookie(cookieName))
                .map(Cookie::getValue)
                .filter(token -> !token.isEmpty())
                .map(token -> new Credential(token, CredentialSource.COOKIE));
        return inCookie.or(() -> Optional.ofNullable(request.getParam("sessionId"))
                .filter(token -> inQueryToo && !token.isEmpty())
                .map(token -> new Credential(token, CredentialSource.QUERY)));
    }

    /** What of it is no token is for the verifier to say. */
    private static String bearer(List<String> headers) {
        String header = headers.get(0);
        if (headers.size() > 1 || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw new RefusedException(Refusal.CREDENTIAL_INVALID);
        }
        return header.substring(BEARER.length()).strip();
    }
}
