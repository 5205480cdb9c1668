package orgs.account;

/**
 * A living account, and all that is known of its person.
 *
 * @param claims the newest that was told
 */
public record KnownAccount(String id, IdentityClaims claims) {

    /** Whether these say something new, and nobody has said it better since they were issued. */
    public boolean learnsFrom(IdentityClaims told) {
        return !claims.issuedAt().isAfter(told.issuedAt()) && !told.addNothingTo(claims);
    }

    /** The same account when it has learnt these. */
    public KnownAccount having(IdentityClaims told) {
        return new KnownAccount(id, told.completedBy(claims));
    }
}
