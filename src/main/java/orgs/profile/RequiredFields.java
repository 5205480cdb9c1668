package orgs.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import orgs.config.Misconfiguration;
import orgs.config.OrgsConfig;
import orgs.config.StartupCheck;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Which fields a profile must have: to be made, and to be shown in a membership. */
@ApplicationScoped
public class RequiredFields implements StartupCheck {
    private final OrgsConfig config;

    RequiredFields(OrgsConfig config) {
        this.config = config;
    }

    /** In the configured order. */
    public List<ProfileField> ofAccounts() {
        return fields("orgs.user-profile-fields", config.userProfileFields());
    }

    /** In the configured order. */
    public List<ProfileField> ofMemberships() {
        return fields("orgs.membership-profile-fields", config.membershipProfileFields());
    }

    /** @throws RefusedException {@link Refusal#PROFILE_INCOMPLETE} for fields that no membership can show */
    void requireComplete(ProfileFields fields) {
        if (!fields.filled().keySet().containsAll(ofMemberships())) {
            throw new RefusedException(Refusal.PROFILE_INCOMPLETE);
        }
    }

    @Override
    public void check() {
        ofAccounts();
        ofMemberships();
    }

    private static List<ProfileField> fields(String key, List<String> words) {
        return words.stream()
                .map(word -> ProfileField.of(word)
                        .orElseThrow(() -> Misconfiguration.of(key, "names a field that no profile has")))
                .toList();
    }
}
