package orgs.organization;

import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.text.Length;
import orgs.text.StorableText;

/** What an organization is called, as given. Each API has bounds of its own; there is none that lets in more than this. */
public record OrganizationName(String value) {
    private static final Length BOUNDS = new Length(1, 1000);

    /** @throws RefusedException {@link Refusal#NAME_INVALID} */
    public OrganizationName {
        if (value == null || !BOUNDS.fits(value) || !StorableText.isStorable(value)) {
            throw new RefusedException(Refusal.NAME_INVALID);
        }
    }

    /** @throws RefusedException also {@link Refusal#NAME_LENGTH} */
    public static OrganizationName of(String value, Length bounds) {
        var name = new OrganizationName(value);
        if (!bounds.fits(value)) {
            throw new RefusedException(Refusal.NAME_LENGTH);
        }
        return name;
    }
}
