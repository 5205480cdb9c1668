package orgs.account;

import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Who somebody is, as far as an identity provider can tell: its issuer, and the subject of its tokens. */
public record AccountKey(String issuer, String subject) {
    /** Together with a subject it fits into the index. */
    private static final int MAX_ISSUER_LENGTH = 500;

    /** @throws RefusedException {@link Refusal#TEXT_INVALID} for what no token can say */
    public AccountKey {
        if (issuer.isBlank()
                || issuer.length() > MAX_ISSUER_LENGTH
                || !ClaimText.isPlain(issuer)
                || !ClaimText.isSubject(subject)) {
            throw new RefusedException(Refusal.TEXT_INVALID);
        }
    }
}
