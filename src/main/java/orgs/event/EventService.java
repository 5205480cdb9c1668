package orgs.event;

import static orgs.activity.ActivityType.EVENT_CREATED;
import static orgs.activity.ActivityType.EVENT_DELETED;
import static orgs.activity.ActivityType.EVENT_UPDATED;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.activity.ActivityLog;
import orgs.organization.OrganizationAccess;
import orgs.page.LikePattern;
import orgs.page.NumberedPage;
import orgs.page.PageRequest;
import orgs.page.Range;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** The events of an organization. */
@ApplicationScoped
public class EventService {
    // The newest ones alone are looked through, as far as the reach goes.
    private static final String MATCHING = """
            from (select e.id as id, e.createdAt as createdAt, e.active as active, e.name as name,
                    e.description as description
                from Event e where e.organizationId = :organization order by e.createdAt desc, e.id desc limit %d) n
            where n.active in (:states)
                and (n.name ilike :pattern escape '\\' or n.description ilike :pattern escape '\\')
            """.formatted(NumberedPage.REACH);
    private static final String PAGE = """
            with page as materialized (
                select n.id as id %s order by n.createdAt desc, n.id desc limit %d offset :offset)
            select e from Event e join page p on p.id = e.id order by e.createdAt desc, e.id desc
            """;

    private final ActivityLog activity;
    private final Clock clock;

    EventService(ActivityLog activity, Clock clock) {
        this.activity = activity;
        this.clock = clock;
    }

    /**
     * Makes an event, active from now on.
     *
     * @param fields asked only for callers who may make events, so that nobody else learns what is wrong with them
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}, those of
     *     {@link EventFields}, {@link Refusal#EVENT_SLUG_TAKEN}
     */
    @WithTransaction
    public Uni<EventView> create(Caller caller, String organizationId, Supplier<EventFields> fields) {
        return OrganizationAccess.lock(caller, organizationId, Action.MANAGE_EVENTS)
                .map(access -> Event.create(organizationId, fields.get(), caller.accountId(), clock.instant()))
                .call(event -> requireFree(event.slug))
                .call(event -> event.persist())
                .call(event -> activity.write(caller, organizationId, EVENT_CREATED, event.id, Map.of(), event.shown()))
                .map(EventView::of);
    }

    /**
     * One of the organization's events, for its members.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED},
     *     {@link Refusal#EVENT_NOT_FOUND}
     */
    @WithSession
    public Uni<EventView> find(Caller caller, String organizationId, String id) {
        return OrganizationAccess.find(caller, organizationId, Action.READ)
                .chain(() -> Event.findOf(organizationId, id))
                .map(EventView::of);
    }

    /**
     * Replaces all that an event is made of.
     *
     * @param fields asked only for callers who may change events
     * @throws RefusedException as {@link #create}, and {@link Refusal#EVENT_NOT_FOUND} before the fields are asked
     */
    @WithTransaction
    public Uni<EventView> change(
            Caller caller, String organizationId, String id, Supplier<EventFields> fields, boolean active) {
        return OrganizationAccess.lock(caller, organizationId, Action.MANAGE_EVENTS)
                .chain(() -> Event.findOf(organizationId, id))
                .call(event -> change(caller, event, fields.get(), active))
                .map(EventView::of);
    }

    private Uni<Void> change(Caller caller, Event event, EventFields fields, boolean active) {
        Map<String, Object> before = event.shown();
        return (fields.slug().equals(event.slug) ? Uni.createFrom().voidItem() : requireFree(fields.slug()))
                .invoke(() -> event.change(fields, active, clock.instant()))
                .chain(() ->
                        activity.write(caller, event.organizationId, EVENT_UPDATED, event.id, before, event.shown()));
    }

    /**
     * Removes an event.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED},
     *     {@link Refusal#EVENT_NOT_FOUND}
     */
    @WithTransaction
    public Uni<Void> delete(Caller caller, String organizationId, String id) {
        return OrganizationAccess.lock(caller, organizationId, Action.MANAGE_EVENTS)
                .chain(() -> Event.findOf(organizationId, id))
                .call(Event::remove)
                .chain(event ->
                        activity.write(caller, organizationId, EVENT_DELETED, event.id, event.shown(), Map.of()));
    }

    /**
     * Of the organization's newest {@value NumberedPage#REACH} events those whose name or description contains the
     * text, whatever its case, newest first.
     *
     * @param text empty: all of them
     * @param active none: active and inactive ones
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<NumberedPage<EventView>> search(
            Caller caller, String organizationId, String text, Optional<Boolean> active, PageRequest page) {
        Map<String, Object> parameters = Map.of(
                "organization", organizationId,
                "states", active.map(List::of).orElse(List.of(true, false)),
                "pattern", LikePattern.text(text));
        return OrganizationAccess.find(caller, organizationId, Action.READ)
                .chain(() -> count(parameters))
                .chain(total -> NumberedPage.read(page, total, () -> rows(parameters, page.range())))
                .map(events -> events.map(EventView::of));
    }

    private static Uni<Long> count(Map<String, Object> parameters) {
        return Panache.getSession().chain(session -> {
            var count = session.createQuery("select count(*) " + MATCHING, Long.class);
            parameters.forEach(count::setParameter);
            return count.getSingleResult();
        });
    }

    private static Uni<List<Event>> rows(Map<String, Object> parameters, Range range) {
        return Panache.getSession().chain(session -> {
            var select = session.createQuery(PAGE.formatted(MATCHING, range.limit()), Event.class);
            parameters.forEach(select::setParameter);
            return select.setParameter("offset", range.offset()).getResultList();
        });
    }

    private static Uni<Void> requireFree(String slug) {
        return Event.isTaken(slug)
                .invoke(taken -> {
                    if (taken) {
                        throw new RefusedException(Refusal.EVENT_SLUG_TAKEN);
                    }
                })
                .replaceWithVoid();
    }
}
