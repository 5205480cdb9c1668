package orgs.wire.spa;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import orgs.invitation.Reply;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.wire.JsonRequest;

/** The body of {@code PATCH /organizations/invitations/{invitationId}}. */
@RegisterForReflection
record ReplyToInvitation(
        @NotNull @Pattern(regexp = "accept|reject|cancel") String action,
        @Size(max = 191) String token) implements JsonRequest {

    /** @throws RefusedException {@link Refusal#TOKEN_MISSING} where the reply needs one */
    Reply reply() {
        Reply reply = Reply.valueOf(action.toUpperCase(Locale.ROOT));
        if (reply != Reply.CANCEL && (token == null || token.isEmpty())) {
            throw new RefusedException(Refusal.TOKEN_MISSING);
        }
        return reply;
    }
}
