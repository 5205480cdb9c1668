package orgs.wire.spa;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import orgs.account.EmailAddress;
import orgs.wire.JsonRequest;

/** The body of {@code POST /organizations/{organizationId}/invitations}; no roles: the default ones. */
@RegisterForReflection
record Invite(
        @NotNull String email,
        @Size(max = RoleName.MAX_COUNT) List<@RoleName String> roles) implements JsonRequest {

    /** @throws orgs.refusal.RefusedException {@link orgs.refusal.Refusal#EMAIL_INVALID} */
    EmailAddress address() {
        return new EmailAddress(email);
    }
}
