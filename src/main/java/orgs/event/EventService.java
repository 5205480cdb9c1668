package orgs.event;

import static orgs.activity.ActivityType.EVENT_CREATED;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
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
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** The events of an organization. */
@ApplicationScoped
public class EventService {
    private static final String MATCHING = """
            from Event e where e.organizationId = :organization and e.active in (:states)
                and (e.name ilike :pattern escape '\\' or e.description ilike :pattern escape '\\')
            order by e.createdAt desc, e.id desc
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
     * The organization's events whose name or description contains the text, whatever its case, newest first.
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
                .map(access -> Event.<Event>find(MATCHING, parameters))
                .chain(found -> found.count().chain(total -> NumberedPage.read(page, total, () -> rows(found, page))))
                .map(events -> events.map(EventView::of));
    }

    private static Uni<List<Event>> rows(PanacheQuery<Event> found, PageRequest page) {
        int first = (int) page.offset();
        return found.range(first, first + page.limit() - 1).list();
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
