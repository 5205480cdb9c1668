package orgs.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.organization.OrganizationAccess;
import orgs.page.NumberedPage;
import orgs.page.PageRequest;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** The activity of an organization under the names of an audit trail: filtered, sorted and paged by number. */
@ApplicationScoped
public class AuditTrail {
    private static final String ROWS = """
            from activity a
            join unnest(string_to_array(:types, ','), string_to_array(:conditions, ','),
                    string_to_array(:actions, ','), string_to_array(:targetTypes, ','))
                with ordinality as n(type, condition, action, target_type, position)
                on n.type = a.type and (n.condition = 'always'
                    or n.condition = 'changed' and a.before is distinct from a.after
                    or n.condition = 'direct' and a.after ->> 'through' is null)
            left join account u on u.id = a.actor_id
            left join event e on e.organization_id = a.organization_id and e.id = a.subject_id
            where a.organization_id = :organization
                and n.action = coalesce(cast(:action as text), n.action)
                and n.target_type = coalesce(cast(:targetType as text), n.target_type)
                and (cast(:actor as text) is null or a.actor_id = cast(:actor as text))
                and a.occurred_at >= coalesce(cast(:from as timestamptz), '-infinity')
                and a.occurred_at <= coalesce(cast(:to as timestamptz), 'infinity')
            """;
    private static final String COUNT = "select count(*) " + ROWS;
    private static final String PAGE = """
            select a.sequence, cast(extract(epoch from a.occurred_at) * 1000 as bigint) as millis, n.action,
                n.target_type, a.subject_id, coalesce(a.after, a.before) ->> 'accountId' as account_id, a.actor_id,
                u.id as known_actor_id, u.name as actor_name, u.email as actor_email,
                e.id as event_id, e.name as event_name, e.slug as event_slug
            """ + ROWS + "order by ";

    /**
     * The trail of an organization, for its administrators; for those who reach every organization also of one that is
     * deleted, purged, or never was.
     *
     * @param names what the activities are called; the others are left out
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<NumberedPage<AuditLine>> list(
            Caller caller, String organizationId, List<AuditName> names, AuditQuery query, PageRequest page) {
        Map<String, Object> parameters = parameters(organizationId, names, query);
        return requireRight(caller, organizationId)
                .chain(() -> count(parameters))
                .chain(total -> NumberedPage.read(page, total, () -> page(query.orderBy(), parameters, page)))
                .map(found -> found.map(AuditLine::of));
    }

    private static Uni<Void> requireRight(Caller caller, String organizationId) {
        if (caller.reachesEverywhere()) {
            return Uni.createFrom().voidItem();
        }
        return OrganizationAccess.find(caller, organizationId, Action.READ_ACTIVITY)
                .replaceWithVoid();
    }

    private static Uni<Long> count(Map<String, Object> parameters) {
        return Panache.getSession().chain(session -> {
            var count = session.createNativeQuery(COUNT, Long.class);
            parameters.forEach(count::setParameter);
            return count.getSingleResult();
        });
    }

    private static Uni<List<Tuple>> page(String order, Map<String, Object> parameters, PageRequest page) {
        return Panache.getSession().chain(session -> {
            var select = session.createNativeQuery(PAGE + order, Tuple.class);
            parameters.forEach(select::setParameter);
            return select.setFirstResult((int) page.offset())
                    .setMaxResults(page.limit())
                    .getResultList();
        });
    }

    private static Map<String, Object> parameters(String organizationId, List<AuditName> names, AuditQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("organization", organizationId);
        parameters.put("types", joined(names, name -> name.type().word()));
        parameters.put("conditions", joined(names, name -> name.when().word()));
        parameters.put("actions", joined(names, AuditName::action));
        parameters.put("targetTypes", joined(names, AuditName::targetType));
        parameters.put("action", query.action());
        parameters.put("targetType", query.targetType());
        parameters.put("actor", query.actorId());
        parameters.put("from", query.from());
        parameters.put("to", query.to());
        return parameters;
    }

    private static String joined(List<AuditName> names, Function<AuditName, String> word) {
        return names.stream().map(word).collect(Collectors.joining(","));
    }
}
