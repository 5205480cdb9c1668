package orgs.lifecycle;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import orgs.organization.Organization;

/**
 * Removes organizations that end, with everything in them: a bounded part in each transaction, and in the last one the
 * organization itself with what tells of it. (One statement for all of a large one would take as long as it is large, and no
 * statement may take longer than the database lets it.)
 */
@ApplicationScoped
class EndingOrganizations {
    /** Of each table. */
    static final int BATCH = 1000;

    /**
     * What an organization can have many of; nothing refers to the first ones but the organization, to its primary owner,
     * who goes with it.
     */
    private static final List<String> REMOVALS = List.of(
            removal("member", "and account_id <> (select owner_id from organization where id = :organization)"),
            removal("invitation", ""),
            removal("event", ""),
            removal("mail_stop", ""));

    /** A locked one is in the hands of another replica, or of a system administrator. */
    private static final String NEXT =
            "select id from organization where ending order by deleted_at limit 1 for update skip locked";

    /**
     * Goes on with the one that was deleted first.
     *
     * @param tell writes down that it is gone
     * @return whether there may be more to do
     */
    @WithTransaction
    Uni<Boolean> removePart(Function<Organization, Uni<Void>> tell) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NEXT, String.class).getSingleResultOrNull())
                .chain(id -> id == null ? Uni.createFrom().item(false) : removePartOf(id, tell));
    }

    /** As {@link #removePart}, of one that ends; none is left of one that does not exist any more. */
    @WithTransaction
    Uni<Boolean> removePartOf(String id, Function<Organization, Uni<Void>> tell) {
        return Organization.lockInAnyState(id).chain(found -> found.filter(organization -> organization.ending)
                .map(organization -> removePart(organization, REMOVALS.iterator(), tell))
                .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private static Uni<Boolean> removePart(
            Organization organization, Iterator<String> removals, Function<Organization, Uni<Void>> tell) {
        if (!removals.hasNext()) {
            return tell.apply(organization).chain(organization::purge).replaceWith(true);
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(removals.next())
                        .setParameter("organization", organization.id)
                        .executeUpdate())
                .chain(removed ->
                        removed == BATCH ? Uni.createFrom().item(true) : removePart(organization, removals, tell));
    }

    private static String removal(String table, String condition) {
        return """
                delete from %1$s where ctid = any (array(
                    select ctid from %1$s where organization_id = :organization %2$s limit %3$d))
                """.formatted(table, condition, BATCH);
    }
}
