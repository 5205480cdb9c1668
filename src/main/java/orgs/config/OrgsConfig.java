package orgs.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Everything a deployment can set. Environment names follow Quarkus' rules: {@code ORGS_DATABASE_URL} and so on. */
@ConfigMapping(prefix = "orgs")
public interface OrgsConfig {
    Database database();

    /** The OpenID Connect providers whose tokens pass, by a name of your choice. */
    Map<String, IdentityProvider> identityProviders();

    Token token();

    Secrets secrets();

    Cookie cookie();

    /** The value of the claim {@code groups} that makes its bearer a system administrator. */
    @WithDefault("system-admin")
    String systemAdminGroup();

    Organizations organizations();

    /** The role names that are offered; only {@code owner} and {@code admin} carry rights, and other names are accepted. */
    @WithDefault("owner,admin,member")
    List<String> roles();

    /** The roles of whoever creates an organization. Without {@code owner} or {@code admin} he cannot manage it. */
    @WithDefault("owner")
    List<String> creatorRoles();

    /** The roles of a member who is added or invited without any. */
    @WithDefault("member")
    List<String> defaultMemberRoles();

    AutoCreateOrganization autoCreateOrganization();

    Limits limits();

    Invitations invitations();

    Mail mail();

    SpaApi spaApi();

    /** How long a softly deleted organization can be restored before it is purged. */
    @WithDefault("P30D")
    Period retention();

    interface Database {
        /** {@code postgresql://host:port/database}; feeds the reactive and the migration data source alike. */
        String url();

        String username();

        String password();
    }

    interface IdentityProvider {
        /** Exactly the claim {@code iss} of its tokens. */
        String issuer();

        /** Where its key set is: a URL, or a file that is read again when it changes. */
        String jwks();

        /** What the claim {@code aud} must contain. */
        String audience();

        /** The one signature algorithm that is accepted from it. */
        @WithDefault("RS256")
        String algorithm();
    }

    interface Token {
        /** The claim {@code iss} of our own tokens. */
        @WithDefault("https://orgs.local")
        String issuer();

        /** The claim {@code aud} of our own tokens. */
        @WithDefault("orgs")
        String audience();

        /** An EC P-256 private key as PEM (PKCS#8), inline or as a file. Required in production. */
        Optional<String> signingKey();

        @WithDefault("orgs-1")
        String keyId();

        /** Public keys (PEM, inline or file) by key id that stay published and accepted after a rotation. */
        Map<String, String> previousPublicKeys();

        /** How long our tokens are valid. */
        @WithDefault("PT15M")
        Duration lifetime();
    }

    interface Secrets {
        /** At least 32 characters; derives and hashes the secrets of invitations. Required in production. */
        Optional<String> key();

        /** Former keys: secrets made with them stay valid. */
        Optional<List<String>> previousKeys();
    }

    interface Cookie {
        @WithDefault("orgs_session")
        String name();

        /** Origins, besides our own, from which a change carried by the cookie is accepted. */
        Optional<List<String>> allowedOrigins();
    }

    interface Organizations {
        /** {@code false} switches the organization routes of the SPA API off. */
        @WithDefault("true")
        boolean enabled();
    }

    interface AutoCreateOrganization {
        /** Whether a new account gets an organization of its own. */
        @WithDefault("false")
        boolean enabled();

        /** Its name; {@code {name}} stands for the local part of the address. */
        @WithDefault("{name}'s Organization")
        String name();

        /** Its slug; made from the name and the account's id when absent or not a slug. */
        Optional<String> slug();
    }

    /** Each triggers when the count has reached it; absent means no limit. */
    interface Limits {
        OptionalInt organizationsPerAccount();

        OptionalInt membersPerOrganization();

        OptionalInt pendingInvitationsPerOrganization();
    }

    interface Invitations {
        /** How long an invitation by e-mail can be answered. */
        @WithDefault("P3D")
        Duration expiresIn();
    }

    interface Mail {
        /** The sender. Invitations are mailed only when it is set; the server is configured as {@code quarkus.mailer.*}. */
        Optional<String> from();

        /** The page that the mail points to; {@code {id}} stands for the invitation's id. It never holds a secret. */
        @WithDefault("http://localhost:8080/invitations/{id}")
        String acceptUrl();
    }

    interface SpaApi {
        /** Below this prefix the SPA API answers as well, where its existing client expects it. */
        @WithDefault("/api/auth")
        String prefix();
    }
}
