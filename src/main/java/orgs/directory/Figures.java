package orgs.directory;

import java.time.LocalDate;
import java.util.List;

/**
 * How much there is, and how much was made on each of the last days.
 *
 * @param now living organizations, their members, invitations in every state, and living accounts
 * @param days oldest first, today last, in UTC; what was removed since is not in them
 */
public record Figures(Counts now, List<Day> days) {

    /** How many of each. */
    public record Counts(long organizations, long members, long invitations, long accounts) {
        long all() {
            return organizations + members + invitations + accounts;
        }
    }

    /** What was made on a day. */
    public record Day(LocalDate date, Counts made) {}
}
