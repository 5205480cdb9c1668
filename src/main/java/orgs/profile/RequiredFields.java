package orgs.profile;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import orgs.config.Misconfiguration;
import orgs.config.OrgsConfig;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Which fields a profile must have: to be made, and to be shown in a membership. */
@Startup // a wrong setting stops the start
@Singleton
public class RequiredFields {
    private final List<ProfileField> ofAccounts;
    private final List<ProfileField> ofMemberships;

    RequiredFields(OrgsConfig config) {
        ofAccounts = fields("orgs.user-profile-fields", config.userProfileFields());
        ofMemberships = fields("orgs.membership-profile-fields", config.membershipProfileFields());
    }

    /** In the configured order. */
    public List<ProfileField> ofAccounts() {
        return ofAccounts;
    }

    /** In the configured order. */
    public List<ProfileField> ofMemberships() {
        return ofMemberships;
    }

    /** @throws RefusedException {@link Refusal#PROFILE_INCOMPLETE} for fields that no membership can show */
    void requireComplete(ProfileFields fields) {
        if (!fields.filled().keySet().containsAll(ofMemberships)) {
            throw new RefusedException(Refusal.PROFILE_INCOMPLETE);
        }
    }

    private static List<ProfileField> fields(String key, List<String> words) {
        return words.stream()
                .map(word -> ProfileField.of(word)
                        .orElseThrow(() -> Misconfiguration.of(key, "names a field that no profile has")))
                .toList();
    }
}
