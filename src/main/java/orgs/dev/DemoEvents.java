package orgs.dev;

import static orgs.dev.DemoData.done;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import orgs.access.Caller;
import orgs.event.EventFields;
import orgs.event.EventName;
import orgs.event.EventService;
import orgs.text.WebAddress;

/** Events that were, that are near, and that are far away. */
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
class DemoEvents {
    private final EventService events;
    private final Clock clock;

    DemoEvents(EventService events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    void ofRockets(Caller by, String organizationId) {
        event(by, organizationId, "Spring launch", "Nine rockets, one of them came back.", -120);
        event(by, organizationId, "Safety course", "For everybody who wants to stand at the ramp.", 12);
        event(by, organizationId, "Summer launch", "Three days at the lake, with the schools of the region.", 45);
        event(by, organizationId, "Members’ assembly", "Accounts, elections, and a film about last year.", 90);
    }

    void ofBooks(Caller by, String organizationId) {
        event(by, organizationId, "Reading night", "Bring a book that nobody knows.", 6);
    }

    private void event(Caller by, String organizationId, String name, String description, int inDays) {
        var starts = clock.instant()
                .truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofDays(inDays))
                .plus(Duration.ofHours(10));
        String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        done(() -> events.create(
                by,
                organizationId,
                () -> new EventFields(
                        new EventName(name),
                        slug,
                        description,
                        starts,
                        starts.plus(Duration.ofHours(7)),
                        new WebAddress("https://events.example.com/" + slug),
                        null,
                        by.identity().email().orElseThrow())));
    }
}
