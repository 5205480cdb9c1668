package orgs.dev;

import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import orgs.config.OrgsConfig;
import orgs.session.EllipticCurveKeys;
import orgs.session.TokenAlgorithm;
import orgs.session.TrustedIssuer;
import orgs.session.VerificationKeys;

/** Believes everybody to be who they say they are. Its key lives as long as the program, and the package is no part of the production artifact. */
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
class DevelopmentIdentityProvider {
    static final Duration LIFETIME = Duration.ofHours(8);
    private static final String ISSUER = "orgs-development";
    private static final String KEY_ID = "development";

    private final KeyPair keys = EllipticCurveKeys.generate();
    private final String systemAdminGroup;
    private final Clock clock;

    DevelopmentIdentityProvider(OrgsConfig config, Clock clock) {
        systemAdminGroup = config.systemAdminGroup();
        this.clock = clock;
    }

    @Produces
    @Singleton
    @IfBuildProfile(anyOf = {"dev", "test"})
    TrustedIssuer trusted() {
        return TrustedIssuer.own(
                "development",
                ISSUER,
                ISSUER,
                TokenAlgorithm.ES256,
                VerificationKeys.of(KEY_ID, keys.getPublic()),
                systemAdminGroup);
    }

    /** A token for the person, who is the same whenever the address is. */
    String token(DevelopmentPerson person) {
        var now = clock.instant();
        var claims = Jwt.issuer(ISSUER)
                .audience(ISSUER)
                .subject(person.email().value())
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME))
                .groups(Set.copyOf(person.groups()))
                .claim("email", person.email().value())
                .claim("email_verified", person.emailVerified());
        person.name().ifPresent(name -> claims.claim("name", name));
        return claims.jws().keyId(KEY_ID).sign(keys.getPrivate());
    }
}
