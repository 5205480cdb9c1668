package orgs.wire.spa;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.openapitools.jackson.nullable.JsonNullable;
import orgs.invitation.Reply;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.wire.JsonRequest;

/** The body of {@code PATCH /organizations/invitations/{invitationId}}. */
@RegisterForReflection
record ReplyToInvitation(
        @NotNull @Pattern(regexp = "accept|reject|cancel") String action,
        JsonNullable<@NotNull @Size(max = 191) String> token)
        implements JsonRequest {

    ReplyToInvitation {
        token = JsonRequest.orAbsent(token);
    }

    /** Empty where there is none, which is the token of no invitation. */
    @JsonIgnore
    String presented() {
        return token.orElse("");
    }

    /** @throws RefusedException {@link Refusal#TOKEN_MISSING} where the reply needs one */
    Reply reply() {
        Reply reply = Reply.valueOf(action.toUpperCase(Locale.ROOT));
        if (reply != Reply.CANCEL && presented().isEmpty()) {
            throw new RefusedException(Refusal.TOKEN_MISSING);
        }
        return reply;
    }
}
