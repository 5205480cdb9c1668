package orgs.wire.spa;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.access.Caller;

/**
 * The caller in {@code /me}.
 *
 * @param email null if the identity provider tells none
 * @param role {@code admin} for a system administrator, else {@code user}; not a role in an organization
 */
@RegisterForReflection
public record MeUserJson(String id, @Schema(nullable = true) String email, String role) {

    static MeUserJson of(Caller caller) {
        return new MeUserJson(
                caller.accountId(), caller.identity().email().orElse(null), role(caller.systemAdministrator()));
    }

    static String role(boolean systemAdministrator) {
        return systemAdministrator ? "admin" : "user";
    }
}
