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
    private static final String ACTIVITIES = """
            select a.* from activity a where a.organization_id = :organization
                and a.occurred_at >= coalesce(cast(:from as timestamptz), '-infinity')
                and a.occurred_at <= coalesce(cast(:to as timestamptz), 'infinity')
            """;
    private static final String OF_ACTOR = " and a.actor_id = :actor";
    // Each with its own limit, so that a type is read from the index as far as the reach goes, however rare it is.
    private static final String OF_TYPE = "(%s and a.type = '%s' order by a.occurred_at desc limit %d)";
    private static final String LINES = """
            with newest as materialized (
                select a.sequence, a.type, a.before is distinct from a.after as changed,
                    a.after ->> 'through' is null as direct
                from (%s) a order by a.occurred_at desc limit %d
            ), lines as (
                select a.sequence, n.action, n.target_type, n.position from newest a
                join unnest(string_to_array(:types, ','), string_to_array(:conditions, ','),
                        string_to_array(:actions, ','), string_to_array(:targetTypes, ','))
                    with ordinality as n(type, condition, action, target_type, position)
                    on n.type = a.type and (n.condition = 'always'
                        or n.condition = 'changed' and a.changed or n.condition = 'direct' and a.direct)
            """;
    private static final String COUNT = ") select count(*) from lines";
    private static final String PAGE = """
            ), page as materialized (select * from lines p order by %1$s limit %2$d offset :offset)
            select a.sequence, cast(extract(epoch from a.occurred_at) * 1000 as bigint) as millis, p.action,
                p.target_type, a.subject_id, coalesce(a.after, a.before) ->> 'accountId' as account_id, a.actor_id,
                u.id as known_actor_id, u.name as actor_name, u.email as actor_email,
                e.id as event_id, e.name as event_name, e.slug as event_slug
            from page p
            cross join lateral (
                select * from activity x where x.organization_id = :organization and x.sequence = p.sequence offset 0) a
            left join account u on u.id = a.actor_id and u.removed_at is null
            left join event e on e.organization_id = a.organization_id and e.id = a.subject_id
            order by %1$s
            """;

    /**
     * The trail of an organization, for its administrators; for those who reach every organization also of one that is
     * deleted, purged, or never was. It tells of the newest {@value NumberedPage#REACH} activities that are asked for;
     * an earlier end of the time leads to those before them.
     *
     * @param names what the activities are called; the others are left out
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<NumberedPage<AuditLine>> list(
            Caller caller, String organizationId, List<AuditName> names, AuditQuery query, PageRequest page) {
        List<AuditName> wanted = names.stream().filter(query::wants).toList();
        if (wanted.isEmpty()) {
            return requireRight(caller, organizationId).map(nothing -> new NumberedPage<>(List.of(), page, 0));
        }
        String lines = lines(query, wanted, wanted.size() == names.size());
        Map<String, Object> parameters = parameters(organizationId, wanted, query);
        return requireRight(caller, organizationId)
                .chain(() -> count(lines, parameters))
                .chain(total -> NumberedPage.read(page, total, () -> page(lines, query.orderBy(), parameters, page)))
                .map(found -> found.map(AuditLine::of));
    }

    private static Uni<Void> requireRight(Caller caller, String organizationId) {
        if (caller.reachesEverywhere()) {
            return Uni.createFrom().voidItem();
        }
        return OrganizationAccess.find(caller, organizationId, Action.READ_ACTIVITY)
                .replaceWithVoid();
    }

    private static String lines(AuditQuery query, List<AuditName> names, boolean isOfAllTypes) {
        String activities = query.actorId() == null ? ACTIVITIES : ACTIVITIES + OF_ACTOR;
        String wanted = isOfAllTypes
                ? activities
                : names.stream()
                        .map(name -> name.type().word())
                        .distinct()
                        .map(type -> OF_TYPE.formatted(activities, type, NumberedPage.REACH))
                        .collect(Collectors.joining(" union all "));
        return LINES.formatted(wanted, NumberedPage.REACH);
    }

    private static Uni<Long> count(String lines, Map<String, Object> parameters) {
        return Panache.getSession().chain(session -> {
            var count = session.createNativeQuery(lines + COUNT, Long.class);
            parameters.forEach(count::setParameter);
            return count.getSingleResult();
        });
    }

    private static Uni<List<Tuple>> page(String lines, String order, Map<String, Object> parameters, PageRequest page) {
        return Panache.getSession().chain(session -> {
            var select = session.createNativeQuery(lines + PAGE.formatted(order, page.limit()), Tuple.class);
            parameters.forEach(select::setParameter);
            return select.setParameter("offset", page.range().offset()).getResultList();
        });
    }

    private static Map<String, Object> parameters(String organizationId, List<AuditName> names, AuditQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("organization", organizationId);
        parameters.put("types", joined(names, name -> name.type().word()));
        parameters.put("conditions", joined(names, name -> name.when().word()));
        parameters.put("actions", joined(names, AuditName::action));
        parameters.put("targetTypes", joined(names, AuditName::targetType));
        parameters.put("from", query.from());
        parameters.put("to", query.to());
        if (query.actorId() != null) {
            parameters.put("actor", query.actorId());
        }
        return parameters;
    }

    private static String joined(List<AuditName> names, Function<AuditName, String> word) {
        return names.stream().map(word).collect(Collectors.joining(","));
    }
}
