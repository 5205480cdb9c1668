package orgs.session;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import orgs.account.EmailAddress;
import orgs.config.ClaimNamesConfig;
import orgs.config.IdentityProviderConfig;
import orgs.config.Misconfiguration;

/**
 * In which claims an issuer tells of a person, and what of it is believed.
 *
 * @param emailVerified the name of a claim, or {@link #ALWAYS}
 * @param systemAdminGroup who has it is a system administrator; empty: nobody is
 * @param emailDomains for whose addresses the issuer's word counts, in their ASCII form; empty: for all
 */
record ClaimRules(
        String name,
        String email,
        String emailVerified,
        String groups,
        Optional<String> systemAdminGroup,
        Optional<Set<String>> emailDomains) {
    static final String ALWAYS = "always";

    /** The usual names; addresses of every domain. */
    static ClaimRules usual(String systemAdminGroup) {
        return new ClaimRules(
                "name", "email", "email_verified", "groups", Optional.of(systemAdminGroup), Optional.empty());
    }

    /** @param key what the provider's settings begin with */
    static ClaimRules of(String key, IdentityProviderConfig provider, Optional<String> systemAdminGroup) {
        ClaimNamesConfig names = provider.claims();
        return new ClaimRules(
                names.name(),
                names.email(),
                names.emailVerified(),
                names.groups(),
                provider.systemAdminGroup().or(() -> systemAdminGroup),
                provider.emailDomains().map(domains -> domains.stream()
                        .map(domain -> EmailAddress.normalizedDomain(domain)
                                .orElseThrow(
                                        () -> Misconfiguration.of(key + ".email-domains", "names what is no domain")))
                        .collect(Collectors.toUnmodifiableSet())));
    }

    /** Whether the issuer may say that a normalized address is verified. */
    boolean mayVerify(String address) {
        return emailDomains
                .map(domains -> domains.contains(EmailAddress.domain(address)))
                .orElse(true);
    }
}
