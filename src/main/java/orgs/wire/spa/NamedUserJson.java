package orgs.wire.spa;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.account.AccountView;

/**
 * Who somebody is. What the identity provider does not tell is null.
 *
 * @param id of the account
 */
@RegisterForReflection
public record NamedUserJson(
        String id,
        @Schema(nullable = true) String name,
        @Schema(nullable = true) String email) {

    static NamedUserJson of(AccountView account) {
        return new NamedUserJson(account.id(), account.name(), account.email());
    }
}
