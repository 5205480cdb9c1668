package orgs.page;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which rows a list is about. The list and its count are asked by the same value, so they cannot disagree; each is one
 * statement.
 *
 * @param from HQL from {@code from} to the last condition, with a {@code where}
 * @param id the property by which the rows are sorted, as {@code m.id}; ids sort by creation
 */
public record ListQuery(String from, String id, Map<String, Object> parameters) {
    // Cut out of an index by ids alone: what is shown of a row is not read for those before the page. The limit is part
    // of the text, because of one that is a parameter the database expects a tenth of the table.
    private static final String PAGE = """
            with page as materialized (select %1$s as id %2$s order by %1$s desc limit %3$s)
            %4$s order by %1$s desc
            """;

    public static ListQuery of(String from, String id) {
        return new ListQuery(from, id, Map.of());
    }

    /** These rows, as far as the condition holds for them. */
    public ListQuery and(String condition) {
        return new ListQuery(from + " and " + condition, id, parameters);
    }

    /** These rows, as far as the condition holds for them. */
    public ListQuery and(String condition, String name, Object value) {
        return and(condition).with(name, value);
    }

    /** These rows, with a value for a parameter that is named already. */
    public ListQuery with(String name, Object value) {
        var more = new HashMap<>(parameters);
        more.put(name, value);
        return new ListQuery(from, id, Map.copyOf(more));
    }

    /**
     * A page, the newest rows first.
     *
     * @param shown HQL that selects what is shown, from an entity with the same alias that is joined with {@code page},
     *     as {@code select m from Member m join page k on k.id = m.id}
     */
    public <T> Uni<List<T>> newestFirst(String shown, Class<T> type, Range range) {
        return newestFirst(shown, Map.of(), type, range);
    }

    /** As {@link #newestFirst(String, Class, Range)}, with values for the parameters of what is shown. */
    public <T> Uni<List<T>> newestFirst(String shown, Map<String, Object> ofShown, Class<T> type, Range range) {
        return with("offset", range.offset()).cut(shown, ofShown, type, range.limit() + " offset :offset");
    }

    /** As {@link #newestFirst(String, Map, Class, Range)}, by cursor; for how many it reads see {@link CursorRequest#rows()}. */
    public <T> Uni<List<T>> newestFirst(String shown, Map<String, Object> ofShown, Class<T> type, CursorRequest page) {
        return page.behind()
                .map(last -> and(id + " < :behind", "behind", last))
                .orElse(this)
                .cut(shown, ofShown, type, Integer.toString(page.rows()));
    }

    private <T> Uni<List<T>> cut(String shown, Map<String, Object> ofShown, Class<T> type, String limit) {
        return Panache.getSession().chain(session -> {
            var query = session.createQuery(PAGE.formatted(id, from, limit, shown), type);
            parameters.forEach(query::setParameter);
            ofShown.forEach(query::setParameter);
            return query.getResultList();
        });
    }

    /**
     * A page of the rows in this order, beginning with the first of these rows; for how many it reads, and why the text says
     * so, see {@link CursorRequest#rows()}.
     */
    public <T> Uni<List<T>> page(String select, String order, Class<T> type, CursorRequest page) {
        return rows(select + ' ' + from + " order by " + order + " limit " + page.rows(), type);
    }

    /** The only row there can be. */
    public <T> Uni<Optional<T>> only(String select, Class<T> type) {
        return rows(select + ' ' + from, type).map(found -> found.stream().findFirst());
    }

    private <T> Uni<List<T>> rows(String selected, Class<T> type) {
        return Panache.getSession().chain(session -> {
            var query = session.createQuery("select " + selected, type);
            parameters.forEach(query::setParameter);
            return query.getResultList();
        });
    }

    public Uni<Long> count() {
        return count("select count(*) " + from);
    }

    /** How many rows there are; if there are more than this, one more than this. */
    public Uni<Long> countUpTo(int most) {
        // A limit has to have an order; that of a constant is none.
        return count("select count(*) from (select 1 as one %s order by 1 limit %d) found".formatted(from, most + 1));
    }

    private Uni<Long> count(String statement) {
        return Panache.getSession().chain(session -> {
            var query = session.createQuery(statement, Long.class);
            parameters.forEach(query::setParameter);
            return query.getSingleResult();
        });
    }
}
