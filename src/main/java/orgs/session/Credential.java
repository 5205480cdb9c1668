package orgs.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** A token as a request presents it, not yet verified. */
record Credential(String token, CredentialSource source) {
    private static final Pattern BEARER = Pattern.compile("Bearer +([A-Za-z0-9._~+/=-]+) *", Pattern.CASE_INSENSITIVE);

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

    private static String bearer(List<String> headers) {
        Matcher bearer = BEARER.matcher(headers.get(0));
        if (headers.size() > 1 || !bearer.matches()) {
            throw new RefusedException(Refusal.CREDENTIAL_INVALID);
        }
        return bearer.group(1);
    }
}
