package orgs.page;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rows a list is about. The list and its count are asked by the same value, so they cannot disagree; each is one statement.
 *
 * @param from HQL from {@code from} to the last condition
 */
public record ListQuery(String from, Map<String, Object> parameters) {

    public static ListQuery of(String from) {
        return new ListQuery(from, Map.of());
    }

    /** These rows, as far as the condition holds for them; {@code from} has a {@code where} already. */
    public ListQuery and(String condition, String name, Object value) {
        return new ListQuery(from + " and " + condition, parameters).with(name, value);
    }

    /** These rows, with a value for a parameter that {@code from} names already. */
    public ListQuery with(String name, Object value) {
        var more = new HashMap<>(parameters);
        more.put(name, value);
        return new ListQuery(from, Map.copyOf(more));
    }

    /** The newest rows first; ids sort by creation. */
    public <T> Uni<List<T>> newestFirst(String select, String id, Class<T> type, Range range) {
        return Panache.getSession().chain(session -> {
            var query = session.createQuery("select " + select + ' ' + from + " order by " + id + " desc", type);
            parameters.forEach(query::setParameter);
            return query.setFirstResult(range.offset())
                    .setMaxResults(range.limit())
                    .getResultList();
        });
    }

    public Uni<Long> count() {
        return Panache.getSession().chain(session -> {
            var query = session.createQuery("select count(*) " + from, Long.class);
            parameters.forEach(query::setParameter);
            return query.getSingleResult();
        });
    }
}
