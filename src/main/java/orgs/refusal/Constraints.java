package orgs.refusal;

import java.util.Map;
import java.util.Optional;

/** What the violation of a named constraint of the schema means: the loser of a race learns it from here. */
public final class Constraints {
    private static final Map<String, Refusal> REFUSALS = Map.of(
            "organization_slug_taken", Refusal.SLUG_TAKEN,
            "organization_pin_taken", Refusal.PIN_TAKEN,
            "member_already_exists", Refusal.MEMBER_ALREADY_EXISTS,
            "member_account", Refusal.ACCOUNT_NOT_FOUND,
            "member_profile", Refusal.PROFILE_NOT_FOUND,
            "account_profile", Refusal.PROFILE_NOT_FOUND,
            "last_owner", Refusal.LAST_OWNER,
            "organization_owner_is_member", Refusal.LAST_OWNER,
            "invitation_code_taken", Refusal.INVITATION_CODE_TAKEN,
            "invitation_used_up", Refusal.INVITATION_NOT_FOUND);

    private Constraints() {}

    /** The refusal behind a constraint's name; empty for one that only a defect of ours can violate. */
    public static Optional<Refusal> refusal(String constraint) {
        return Optional.ofNullable(constraint).map(REFUSALS::get);
    }
}
