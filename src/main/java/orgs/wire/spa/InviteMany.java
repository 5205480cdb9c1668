package orgs.wire.spa;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.openapitools.jackson.nullable.JsonNullable;
import orgs.invitation.EmailInvitationBatches;
import orgs.wire.JsonRequest;

/** The body of {@code POST /organizations/{organizationId}/invitations/batch}; no roles: the default ones. */
@RegisterForReflection
record InviteMany(
        @NotNull @Size(min = 1, max = EmailInvitationBatches.MAX_SIZE)
        List<@NotNull String> emails,

        JsonNullable<@NotNull @Size(max = RoleName.MAX_COUNT) List<@RoleName String>> roles)
        implements JsonRequest {

    InviteMany {
        roles = JsonRequest.orAbsent(roles);
    }

    /** Those that are named; none: the default ones. */
    @JsonIgnore
    List<String> roleNames() {
        return roles.orElse(List.of());
    }
}
