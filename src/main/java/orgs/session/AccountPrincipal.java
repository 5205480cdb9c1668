package orgs.session;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import java.util.Collection;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.JwtClaims;

/** The account of a token by its id, and what the token claims ({@code sub} is the issuer's name for the person), for whoever injects {@link JsonWebToken}. */
final class AccountPrincipal extends JWTCallerPrincipal {
    private static final String TYPE = "JWT";

    private final String accountId;
    private final String token;
    private final JwtClaims claims;
    private JsonWebToken typed;

    AccountPrincipal(String accountId, String token, JwtClaims claims) {
        super(token, TYPE);
        this.accountId = accountId;
        this.token = token;
        this.claims = claims;
    }

    @Override
    public String getName() {
        return accountId;
    }

    @Override
    protected Collection<String> doGetClaimNames() {
        return claims.getClaimNames();
    }

    @Override
    protected Object getClaimValue(String name) {
        return typed().getClaim(name);
    }

    /** Gives claims the types that MicroProfile JWT wants, in place: so of a copy, and only when somebody looks, which few requests do. */
    private JsonWebToken typed() {
        if (typed == null) {
            var copy = new JwtClaims();
            claims.getClaimsMap().forEach(copy::setClaim);
            typed = new DefaultJWTCallerPrincipal(token, TYPE, copy);
        }
        return typed;
    }
}
