package orgs.wire.portal;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.event.EventFields;
import orgs.event.EventName;
import orgs.text.WebAddress;

/** The body of R11. */
@RegisterForReflection
@Schema(name = "PortalEventForm")
record EventForm(
        @NotBlank(message = PortalErrors.NAME_AND_SLUG) String name,
        @NotEmpty(message = PortalErrors.NAME_AND_SLUG) String slug,
        String description,
        @Schema(format = "date-time") String startDate,
        @Schema(format = "date-time") String endDate,
        @Schema(format = "uri") String website,
        String codeOfConduct,
        String contactEmail)
        implements PortalForm {

    /** The event's fields; what is empty is none. @throws PortalError for a date or address that is none */
    EventFields fields() {
        var address = isAbsent(website) ? null : new WebAddress(website);
        return new EventFields(
                new EventName(name),
                slug,
                textOrNull(description),
                time("startDate", startDate),
                time("endDate", endDate),
                address,
                textOrNull(codeOfConduct),
                textOrNull(contactEmail));
    }

    private static Instant time(String field, String text) {
        return isAbsent(text)
                ? null
                : PortalTime.parse(text).orElseThrow(() -> new PortalError(400, "Invalid " + field));
    }

    private static String textOrNull(String text) {
        return isAbsent(text) ? null : text;
    }

    private static boolean isAbsent(String text) {
        return text == null || text.isEmpty();
    }
}
