package orgs.wire.spa;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/**
 * What the caller asks for beyond what every answer of a route holds ({@code ?include=}, words between commas;
 * docs/contracts/spa.md §2.4). Each route has words of its own.
 */
record Includes(Set<String> words) {
    /** With each entry: what the caller may do there. */
    static final String PERMISSIONS = "permissions";
    /** With the organization: what its members can be told of it beyond the contract. */
    static final String DETAILS = "details";
    /** With a person: the profile that they show. */
    static final String PROFILE = "profile";
    /** With an invitation: who invites. */
    static final String INVITER = "inviter";
    /** With a member: the person. */
    static final String USER = "user";
    /** With a member: who gave them their roles and when, and whether they are the primary owner. */
    static final String GRANT = "grant";
    /** With the organization: how much it holds. */
    static final String COUNTS = "counts";

    /**
     * @param asked the query parameter; null where there is none
     * @param known the words of the route
     * @throws RefusedException {@link Refusal#INCLUDE_UNKNOWN} for any other word
     */
    static Includes of(String asked, String... known) {
        Set<String> words = asked == null || asked.isEmpty() ? Set.of() : new HashSet<>(List.of(asked.split(",", -1)));
        if (!Set.of(known).containsAll(words)) {
            throw new RefusedException(Refusal.INCLUDE_UNKNOWN);
        }
        return new Includes(words);
    }

    /** All of these words. */
    static Includes all(String... words) {
        return new Includes(Set.of(words));
    }

    /** Whether nothing is asked for. */
    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean has(String word) {
        return words.contains(word);
    }
}
