package orgs.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
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
    private static final String COLUMNS = """
            select a.sequence, cast(extract(epoch from a.occurred_at) * 1000 as bigint), n.action, n.target_type,
                a.subject_id, coalesce(a.after, a.before) ->> 'accountId', a.actor_id,
                u.id, u.name, u.email, e.id as event_id, e.name as event_name, e.slug
            """;
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
            """;

    /**
     * The trail of an organization, for its administrators; for those who reach every organization also of one that is
     * deleted, purged, or never was.
     *
     * @param names what the activities are called; the others are left out
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<NumberedPage<AuditLine>> of(
            Caller caller, String organizationId, List<AuditName> names, AuditQuery query, PageRequest page) {
        Map<String, Object> parameters = parameters(organizationId, names);
        String rows = ROWS + conditions(query, parameters);
        return requireRight(caller, organizationId)
                .chain(Panache::getSession)
                .chain(session -> {
                    var count = session.createNativeQuery("select count(*) " + rows, Long.class);
                    parameters.forEach(count::setParameter);
                    return count.getSingleResult()
                            .chain(total -> NumberedPage.of(page, total, () -> {
                                String order = query.order().by(query.ascending() ? "asc" : "desc");
                                var select = session.createNativeQuery(
                                        COLUMNS + rows + " order by " + order, Object[].class);
                                parameters.forEach(select::setParameter);
                                return select.setFirstResult((int) page.offset())
                                        .setMaxResults(page.limit())
                                        .getResultList();
                            }));
                })
                .map(found -> found.map(AuditLine::of));
    }

    private static Uni<Void> requireRight(Caller caller, String organizationId) {
        if (caller.reachesEverywhere()) {
            return Uni.createFrom().voidItem();
        }
        return OrganizationAccess.find(caller, organizationId, Action.READ_ACTIVITY)
                .replaceWithVoid();
    }

    private static Map<String, Object> parameters(String organizationId, List<AuditName> names) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("organization", organizationId);
        parameters.put("types", joined(names, name -> name.type().word()));
        parameters.put("conditions", joined(names, name -> name.when().word()));
        parameters.put("actions", joined(names, AuditName::action));
        parameters.put("targetTypes", joined(names, AuditName::targetType));
        return parameters;
    }

    private static String conditions(AuditQuery query, Map<String, Object> parameters) {
        var conditions = new StringBuilder();
        if (query.action() != null) {
            conditions.append(" and n.action = :action");
            parameters.put("action", query.action());
        }
        if (query.targetType() != null) {
            conditions.append(" and n.target_type = :targetType");
            parameters.put("targetType", query.targetType());
        }
        if (query.actorId() != null) {
            conditions.append(" and a.actor_id = :actor");
            parameters.put("actor", query.actorId());
        }
        if (query.from() != null) {
            conditions.append(" and a.occurred_at >= :from");
            parameters.put("from", query.from().atOffset(ZoneOffset.UTC));
        }
        if (query.to() != null) {
            conditions.append(" and a.occurred_at <= :to");
            parameters.put("to", query.to().atOffset(ZoneOffset.UTC));
        }
        return conditions.toString();
    }

    private static String joined(List<AuditName> names, Function<AuditName, String> word) {
        return names.stream().map(word).collect(Collectors.joining(","));
    }
}
