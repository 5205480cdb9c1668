package orgs.directory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.access.Rank;
import orgs.access.Roles;

/**
 * The answer to an {@link AccessQuestion}, and why.
 *
 * @param rank with which the account acts in the organization
 * @param roles those of its membership; none where it is no member
 */
public record AccessDecision(boolean isAllowed, Reason reason, Rank rank, List<String> roles) {

    /** What decided. */
    public enum Reason {
        /** One of the roles allows it. */
        ROLE,
        /** No role does; the account is a system administrator's and a member. */
        SYSTEM_ADMINISTRATOR,
        /** It takes a higher rank. */
        RANK_TOO_LOW,
        NOT_A_MEMBER,
        /** Unknown, or deleted. */
        ORGANIZATION_NOT_FOUND;

        /** What clients call it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static AccessDecision withoutOrganization() {
        return new AccessDecision(false, Reason.ORGANIZATION_NOT_FOUND, Rank.NONE, List.of());
    }

    /** @param held the roles of the account's membership, if it is a member */
    static AccessDecision of(Caller account, Optional<Roles> held, Action action) {
        Rank rank = Rank.of(account, held);
        return new AccessDecision(
                rank.may(action),
                reason(rank, held, action),
                rank,
                held.map(Roles::names).orElse(List.of()));
    }

    private static Reason reason(Rank rank, Optional<Roles> held, Action action) {
        if (held.isEmpty()) {
            return Reason.NOT_A_MEMBER;
        }
        if (!rank.may(action)) {
            return Reason.RANK_TOO_LOW;
        }
        return held.get().rank().may(action) ? Reason.ROLE : Reason.SYSTEM_ADMINISTRATOR;
    }
}
