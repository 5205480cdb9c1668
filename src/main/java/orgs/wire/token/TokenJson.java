package orgs.wire.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Duration;
import orgs.session.IssuedToken;

/** The answer of a token exchange. */
public record TokenJson(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("issued_token_type") String issuedTokenType,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn) {

    static TokenJson of(IssuedToken token, String issuedTokenType, Clock clock) {
        long seconds = Duration.between(clock.instant(), token.expiresAt()).toSeconds();
        return new TokenJson(token.token(), issuedTokenType, "Bearer", seconds);
    }
}
