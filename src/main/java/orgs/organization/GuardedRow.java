package orgs.organization;

import java.util.List;
import java.util.Optional;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.access.Rank;
import orgs.access.Roles;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/**
 * A row of a list of one organization that is read in the same statement as the right to see it. The statement starts
 * from the living organization and left joins the caller's membership and the items of the page, which a lateral query
 * with a limit of its own cuts out of an index: without it the database joins and sorts the whole list. The rows of the
 * page are found by their ids alone, because joined by the organization, too, the database may read all of its rows for
 * them: it does not know which ones are large. There is a row
 * for every item, one without an item when there is none, and no row at all when there is no such organization.
 */
public interface GuardedRow<T> {

    /** The caller's role names, the same in every row; null for who is no member. */
    String[] callerRoles();

    /** The item, or null in the only row of an empty list. */
    T item();

    /**
     * The items, for a caller who may do this.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    static <T> List<T> items(List<? extends GuardedRow<T>> rows, Caller caller, Action action) {
        if (rows.isEmpty()) {
            throw new RefusedException(Refusal.ORGANIZATION_NOT_FOUND);
        }
        Rank.of(caller, Optional.ofNullable(rows.get(0).callerRoles()).map(Roles::of))
                .require(action);
        return rows.stream().map(GuardedRow::item).filter(item -> item != null).toList();
    }
}
