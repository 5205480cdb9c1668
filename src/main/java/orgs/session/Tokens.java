package orgs.session;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import orgs.access.Caller;
import orgs.config.OrgsConfig;
import orgs.config.TokenConfig;
import orgs.id.Ids;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Issues our own tokens: the account and its active organization, for every service that trusts our keys. */
@ApplicationScoped
public class Tokens {
    private final SigningKeys keys;
    private final TokenConfig config;
    private final Clock clock;

    Tokens(SigningKeys keys, OrgsConfig config, Clock clock) {
        this.keys = keys;
        this.config = config.token();
        this.clock = clock;
    }

    /**
     * A token that says what the caller's credential says of them, and which organization is active; whoever calls this has checked the membership.
     *
     * <p>For an identity provider's token a session begins, of the configured lifetime. For one of our own the session goes on and ends when it would have ended:
     * whoever steals a token cannot prolong it, and who is no longer welcome at the identity provider is out in time.
     *
     * @throws RefusedException {@link Refusal#CREDENTIAL_INVALID} when the session has just ended
     */
    public IssuedToken issue(Caller caller, Optional<ActiveOrganization> active) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expiresAt = caller.session()
                .expiresAt()
                .orElseGet(() -> now.plus(config.lifetime()))
                .truncatedTo(ChronoUnit.SECONDS);
        if (!expiresAt.isAfter(now)) {
            throw new RefusedException(Refusal.CREDENTIAL_INVALID);
        }
        JwtClaimsBuilder claims = Jwt.issuer(config.issuer())
                .audience(config.audience())
                .subject(caller.accountId())
                .issuedAt(now)
                .expiresAt(expiresAt)
                .groups(Set.copyOf(caller.identity().groups()))
                .claim("email_verified", caller.identity().emailVerified())
                .claim("sid", caller.session().id().orElseGet(Ids::session));
        caller.identity().email().ifPresent(email -> claims.claim("email", email));
        caller.identity().name().ifPresent(name -> claims.claim("name", name));
        active.ifPresent(
                organization -> claims.claim("org", claim(organization)).claim("mv", organization.membershipVersion()));
        String token = claims.jws().keyId(keys.keyId()).sign(keys.privateKey());
        return new IssuedToken(token, expiresAt, active.map(ActiveOrganization::id));
    }

    private static Map<String, Object> claim(ActiveOrganization organization) {
        return Map.of("id", organization.id(), "slug", organization.slug(), "roles", organization.roles());
    }
}
