package orgs.organization;

import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.text.Length;
import orgs.text.SingleLine;

/** What an organization is called, as given: one line, because it stands beside other text. Each API has bounds of its own; there is none that lets in more than this. */
public record OrganizationName(String value) {
    private static final Length BOUNDS = new Length(1, 1000);

    /** @throws RefusedException {@link Refusal#NAME_INVALID}, {@link Refusal#NAME_LENGTH} */
    public OrganizationName {
        if (value == null || value.isEmpty() || !SingleLine.is(value)) {
            throw new RefusedException(Refusal.NAME_INVALID);
        }
        requireLength(value, BOUNDS);
    }

    /** A name within the bounds of an API. @throws RefusedException as the constructor */
    public static OrganizationName of(String value, Length bounds) {
        var name = new OrganizationName(value);
        requireLength(value, bounds);
        return name;
    }

    private static void requireLength(String value, Length bounds) {
        if (!bounds.fits(value)) {
            throw new RefusedException(Refusal.NAME_LENGTH);
        }
    }
}
