package orgs.wire.spa;

import java.util.Optional;
import java.util.function.Function;
import orgs.invitation.Channel;
import orgs.invitation.InvitationFilter;
import orgs.invitation.OfferState;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** The query parameters of lists of invitations. */
final class InvitationQuery {

    private InvitationQuery() {}

    /**
     * @param channel null or empty for every one, as is the state
     * @throws RefusedException {@link Refusal#PAGE_INVALID} for a word that is no channel or no state
     */
    static InvitationFilter filter(String channel, String state, String search) {
        return new InvitationFilter(
                read(channel, Channel::of), read(state, OfferState::of), search == null ? "" : search.strip());
    }

    private static <T> Optional<T> read(String word, Function<String, Optional<T>> known) {
        return Optional.ofNullable(word).filter(text -> !text.isEmpty()).map(text -> known.apply(text)
                .orElseThrow(() -> new RefusedException(Refusal.PAGE_INVALID)));
    }
}
