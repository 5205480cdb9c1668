package orgs.session;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import orgs.access.Caller;
import orgs.account.EmailAddress;
import orgs.account.IdentityClaims;
import orgs.config.OrgsConfig;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Whom a token names: one of our own names an account, an identity provider's a person, whose account is made when first seen. */
@ApplicationScoped
public class Identities {
    private final TokenVerifier verifier;
    private final KnownAccounts accounts;
    private final String ourselves;
    private final String systemAdminGroup;

    Identities(TokenVerifier verifier, KnownAccounts accounts, OrgsConfig config) {
        this.verifier = verifier;
        this.accounts = accounts;
        ourselves = config.token().issuer();
        systemAdminGroup = config.systemAdminGroup();
    }

    /** Fails with {@link Refusal#CREDENTIAL_INVALID}, or {@link Refusal#UNAVAILABLE} when an identity provider's keys cannot be had. */
    public Uni<Caller> of(String token) {
        return verifier.verify(token)
                .chain(verified -> verified.issuer().equals(ourselves) ? ofOurOwn(verified) : ofProvider(verified));
    }

    private Uni<Caller> ofOurOwn(VerifiedToken token) {
        return accounts.exists(token.subject()).map(exists -> {
            if (!exists) {
                throw new RefusedException(Refusal.CREDENTIAL_INVALID);
            }
            return caller(
                    token.subject(), token, token.organizationId(), token.text("sid"), Optional.of(token.expiresAt()));
        });
    }

    private Uni<Caller> ofProvider(VerifiedToken token) {
        var claims = new IdentityClaims(
                token.issuer(),
                token.subject(),
                email(token),
                isEmailVerified(token),
                token.name(),
                isSystemAdministrator(token),
                token.issuedAt());
        return accounts.seen(claims)
                .map(sighting -> caller(
                        sighting.accountId(),
                        token,
                        sighting.createdOrganizationId(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private Caller caller(
            String accountId,
            VerifiedToken token,
            Optional<String> activeOrganizationId,
            Optional<String> sessionId,
            Optional<Instant> sessionExpiresAt) {
        return new Caller(
                accountId,
                email(token),
                isEmailVerified(token),
                token.name(),
                isSystemAdministrator(token),
                activeOrganizationId,
                sessionId,
                sessionExpiresAt,
                token.groups());
    }

    private static Optional<String> email(VerifiedToken token) {
        return token.text("email").flatMap(EmailAddress::ofClaim);
    }

    private static boolean isEmailVerified(VerifiedToken token) {
        return token.emailVerified() && email(token).isPresent();
    }

    private boolean isSystemAdministrator(VerifiedToken token) {
        return token.groups().contains(systemAdminGroup);
    }
}
