package orgs.event;

import java.time.Instant;
import java.util.regex.Pattern;
import orgs.account.EmailAddress;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.text.StorableText;
import orgs.text.WebAddress;

/**
 * What an event is made of. Everything but name and slug may be null.
 *
 * @param slug unique over the events of all organizations
 * @param endsAt not before {@code startsAt}; an event whose times are whole days may start and end on the same day
 */
public record EventFields(
        EventName name,
        String slug,
        String description,
        Instant startsAt,
        Instant endsAt,
        WebAddress website,
        String codeOfConduct,
        String contactEmail) {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,191}");
    private static final int MAX_LENGTH = 100_000;

    /**
     * @throws RefusedException {@link Refusal#SLUG_INVALID}, {@link Refusal#EVENT_ENDS_BEFORE_START},
     *     {@link Refusal#EMAIL_INVALID}, {@link Refusal#TEXT_INVALID}
     */
    public EventFields {
        if (!SLUG.matcher(slug).matches()) {
            throw new RefusedException(Refusal.SLUG_INVALID);
        }
        if (startsAt != null && endsAt != null && endsAt.isBefore(startsAt)) {
            throw new RefusedException(Refusal.EVENT_ENDS_BEFORE_START);
        }
        if (contactEmail != null) {
            new EmailAddress(contactEmail);
        }
        StorableText.require(description, MAX_LENGTH);
        StorableText.require(codeOfConduct, MAX_LENGTH);
    }
}
