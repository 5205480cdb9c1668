package orgs.wire.spa;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import orgs.event.EventFields;
import orgs.event.EventName;
import orgs.text.WebAddress;
import orgs.wire.InvalidBodyException;
import orgs.wire.Issue;
import orgs.wire.JsonRequest;

/**
 * The body of {@code PUT /organizations/{organizationId}/events/{eventId}}: what is absent, or null, the event has not.
 */
@RegisterForReflection
record ReplaceEvent(
        @NotNull String name,
        @NotNull String slug,
        String description,
        String startDate,
        String endDate,
        String website,
        String codeOfConduct,
        String contactEmail,
        @NotNull Boolean isActive)
        implements JsonRequest {
    private static final int MAX_YEAR = 9999;

    /**
     * @throws InvalidBodyException for a date that is none
     * @throws orgs.refusal.RefusedException those of {@link EventFields}, {@link EventName} and {@link WebAddress}
     */
    @JsonIgnore
    EventFields fields() {
        return new EventFields(
                new EventName(name),
                slug,
                description,
                time("startDate", startDate),
                time("endDate", endDate),
                website == null ? null : new WebAddress(website),
                codeOfConduct,
                contactEmail);
    }

    private static Instant time(String field, String text) {
        if (text == null) {
            return null;
        }
        try {
            Instant time = Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
            int year = time.atZone(ZoneOffset.UTC).getYear();
            if (year >= 1 && year <= MAX_YEAR) {
                return time;
            }
        } catch (DateTimeException noTime) {
            // told below
        }
        throw new InvalidBodyException(
                List.of(Issue.of(field, "Invalid input: expected a time such as 2026-11-29T18:00:00Z")));
    }
}
