package orgs.session;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import orgs.access.Caller;

/** How Quarkus knows a caller: by the account's id, with the token's groups as roles, and our {@link Caller} as an attribute. */
final class AccountIdentity {
    private static final String CALLER = Caller.class.getName();

    private AccountIdentity() {}

    static SecurityIdentity of(Caller caller, Principal principal) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(principal)
                .addRoles(Set.copyOf(caller.identity().groups()))
                .addAttribute(CALLER, caller)
                .build();
    }

    /** Empty for an anonymous identity. */
    static Optional<Caller> caller(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(CALLER));
    }
}
