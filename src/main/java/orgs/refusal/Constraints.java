package orgs.refusal;

import java.util.Map;
import java.util.Optional;

/**
 * What the violation of a named constraint of the schema means: the loser of a race learns it from here. A caller's
 * own account is missing when it was removed meanwhile, or after a backup of the database was restored.
 */
public final class Constraints {
    private static final Map<String, Refusal> REFUSALS = Map.ofEntries(
            Map.entry("organization_slug_taken", Refusal.SLUG_TAKEN),
            Map.entry("organization_pin_taken", Refusal.PIN_TAKEN),
            Map.entry("member_already_exists", Refusal.MEMBER_ALREADY_EXISTS),
            Map.entry("member_account", Refusal.ACCOUNT_NOT_FOUND),
            Map.entry("organization_created_by", Refusal.CREDENTIAL_INVALID),
            Map.entry("invitation_inviter", Refusal.CREDENTIAL_INVALID),
            Map.entry("invitation_responded_by", Refusal.CREDENTIAL_INVALID),
            Map.entry("member_granted_by", Refusal.CREDENTIAL_INVALID),
            Map.entry("profile_account", Refusal.CREDENTIAL_INVALID),
            Map.entry("event_created_by", Refusal.CREDENTIAL_INVALID),
            Map.entry("member_profile", Refusal.PROFILE_NOT_FOUND),
            Map.entry("account_profile", Refusal.PROFILE_NOT_FOUND),
            Map.entry("last_owner", Refusal.LAST_OWNER),
            Map.entry("organization_owner_is_member", Refusal.LAST_OWNER),
            Map.entry("invitation_code_taken", Refusal.INVITATION_CODE_TAKEN),
            Map.entry("invitation_used_up", Refusal.INVITATION_USED_UP),
            Map.entry("event_slug_taken", Refusal.EVENT_SLUG_TAKEN));

    private Constraints() {}

    /** The refusal behind a constraint's name; empty for one that only a defect of ours can violate. */
    public static Optional<Refusal> refusal(String constraint) {
        return Optional.ofNullable(constraint).map(REFUSALS::get);
    }
}
