package orgs.wire.spa;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.account.AccountView;

/**
 * An account in the list for system administrators.
 *
 * @param email null for an account whose identity provider tells none
 * @param role {@code admin} for a system administrator, else {@code user}
 */
@RegisterForReflection
public record UserJson(
        String id,
        @Schema(nullable = true) String email,
        @Schema(enumeration = {"admin", "user"}) String role,
        Instant createdAt) {

    static UserJson of(AccountView account) {
        return new UserJson(
                account.id(), account.email(), MeUserJson.role(account.systemAdministrator()), account.createdAt());
    }
}
