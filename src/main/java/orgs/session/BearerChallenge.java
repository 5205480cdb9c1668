package orgs.session;

import orgs.refusal.Refusal;

/** The value of {@code WWW-Authenticate} (RFC 6750), which goes with every 401. */
public final class BearerChallenge {
    public static final String MISSING = "Bearer realm=\"orgs\"";
    public static final String INVALID = MISSING + ", error=\"invalid_token\"";

    private BearerChallenge() {}

    /** Without a credential no error is named: who presented none need not learn that they presented a wrong one. */
    public static String of(Refusal refusal) {
        return refusal == Refusal.CREDENTIAL_INVALID ? INVALID : MISSING;
    }
}
