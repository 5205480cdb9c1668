package orgs.wire.spa;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openapitools.jackson.nullable.JsonNullable;
import orgs.account.EmailAddress;
import orgs.wire.JsonRequest;

/** The body of {@code POST /organizations/{organizationId}/invitations}; no roles: the default ones. */
@RegisterForReflection
record Invite(
        @NotNull @Schema(format = "email", maxLength = EmailAddress.MAX_LENGTH)
        String email,

        JsonNullable<@NotNull @Size(max = RoleName.MAX_COUNT) List<@RoleName String>> roles)
        implements JsonRequest {

    Invite {
        roles = JsonRequest.orAbsent(roles);
    }

    /** Those that are named; none: the default ones. */
    @JsonIgnore
    List<String> roleNames() {
        return roles.orElse(List.of());
    }

    /** @throws orgs.refusal.RefusedException {@link orgs.refusal.Refusal#EMAIL_INVALID} */
    EmailAddress address() {
        return new EmailAddress(email);
    }
}
