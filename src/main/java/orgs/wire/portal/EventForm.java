package orgs.wire.portal;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.event.EventFields;
import orgs.event.EventName;
import orgs.text.WebAddress;

/** The body of R11; what is empty or was not sent is null. */
@RegisterForReflection
@Schema(name = "PortalEventForm")
public record EventForm(
        String name,
        String slug,
        String description,
        String startDate,
        String endDate,
        String website,
        String codeOfConduct,
        String contactEmail) {

    /** @throws PortalError without a name or slug */
    static EventForm of(PortalBody body) {
        var form = new EventForm(
                body.textOrNull("name"),
                body.textOrNull("slug"),
                body.textOrNull("description"),
                body.textOrNull("startDate"),
                body.textOrNull("endDate"),
                body.textOrNull("website"),
                body.textOrNull("codeOfConduct"),
                body.textOrNull("contactEmail"));
        if (form.name == null || form.name.isBlank() || form.slug == null) {
            throw new PortalError(400, "Name and slug are required");
        }
        return form;
    }

    /** The event's fields. @throws PortalError for a date or address that is none */
    EventFields fields() {
        var address = website == null ? null : new WebAddress(website);
        return new EventFields(
                new EventName(name),
                slug,
                description,
                time("startDate", startDate),
                time("endDate", endDate),
                address,
                codeOfConduct,
                contactEmail);
    }

    private static Instant time(String field, String text) {
        return text == null ? null : PortalTime.parse(text).orElseThrow(() -> new PortalError(400, "Invalid " + field));
    }
}
