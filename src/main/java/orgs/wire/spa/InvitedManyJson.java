package orgs.wire.spa;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.IntStream;
import orgs.invitation.RevealedInvitation;
import orgs.refusal.Outcome;

/** What became of each address that was to be invited, in their order. */
@RegisterForReflection
public record InvitedManyJson(List<InvitedJson> answers) {

    /**
     * What became of one address: an invitation, or the word of what refused it and the same for people.
     *
     * @param email as it was sent
     */
    @RegisterForReflection
    public record InvitedJson(
            String email,
            @JsonInclude(JsonInclude.Include.NON_NULL) InvitationJson invitation,
            @JsonInclude(JsonInclude.Include.NON_NULL) String refusal,
            @JsonInclude(JsonInclude.Include.NON_NULL) String why) {

        private static InvitedJson of(String email, Outcome<RevealedInvitation> outcome) {
            return new InvitedJson(
                    email,
                    outcome.value().map(InvitationJson::of).orElse(null),
                    outcome.refusal().map(refusal -> refusal.word()).orElse(null),
                    outcome.refusal().map(SpaErrors::message).orElse(null));
        }
    }

    static InvitedManyJson of(List<String> emails, List<Outcome<RevealedInvitation>> outcomes) {
        return new InvitedManyJson(IntStream.range(0, emails.size())
                .mapToObj(i -> InvitedJson.of(emails.get(i), outcomes.get(i)))
                .toList());
    }
}
