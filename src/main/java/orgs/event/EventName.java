package orgs.event;

import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.text.Length;
import orgs.text.StorableText;

/** What an event is called, as given. */
public record EventName(String value) {
    private static final Length BOUNDS = new Length(1, 1000);

    /** @throws RefusedException {@link Refusal#NAME_INVALID} */
    public EventName {
        if (value == null || value.isBlank() || !BOUNDS.fits(value) || !StorableText.isStorable(value)) {
            throw new RefusedException(Refusal.NAME_INVALID);
        }
    }
}
