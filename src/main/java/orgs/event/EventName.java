package orgs.event;

import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.text.Length;
import orgs.text.SingleLine;

/** What an event is called, as given: one line, because it stands beside other text. */
public record EventName(String value) {
    private static final Length BOUNDS = new Length(1, 1000);

    /** @throws RefusedException {@link Refusal#NAME_INVALID} */
    public EventName {
        if (value == null || value.isBlank() || !BOUNDS.fits(value) || !SingleLine.is(value)) {
            throw new RefusedException(Refusal.NAME_INVALID);
        }
    }
}
