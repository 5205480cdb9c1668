package orgs.wire.spa;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.access.Caller;
import orgs.person.Self;

/**
 * The caller in {@code /me}.
 *
 * @param email null if the identity provider tells none
 * @param role {@code admin} for a system administrator, else {@code user}; not a role in an organization
 * @param name where the profile is asked for and one is known; else left out
 * @param profile the one that is shown by default, where it is asked for and there is one; else left out
 */
@RegisterForReflection
public record MeUserJson(
        String id,
        @Schema(nullable = true) String email,
        @Schema(enumeration = {"admin", "user"}) String role,
        @JsonInclude(JsonInclude.Include.NON_NULL) String name,
        @JsonInclude(JsonInclude.Include.NON_NULL) ShownProfileJson profile) {

    static MeUserJson of(Caller caller) {
        return new MeUserJson(
                caller.accountId(),
                caller.identity().email().orElse(null),
                role(caller.systemAdministrator()),
                null,
                null);
    }

    MeUserJson with(Self self) {
        return new MeUserJson(
                id,
                email,
                role,
                self.name().orElse(null),
                self.profile().map(ShownProfileJson::of).orElse(null));
    }

    static String role(boolean systemAdministrator) {
        return systemAdministrator ? "admin" : "user";
    }
}
