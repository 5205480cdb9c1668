package orgs.wire.spa;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import orgs.profile.ProfileFields;
import orgs.profile.ProfileView;

/**
 * A profile (docs/contracts/spa.md §1.4).
 *
 * @param fields those that are filled, by the words that the configuration knows them by
 */
@RegisterForReflection
public record ShownProfileJson(String id, Map<String, String> fields) {

    static ShownProfileJson of(ProfileView profile) {
        return of(profile.id(), profile.fields());
    }

    static ShownProfileJson of(String id, ProfileFields fields) {
        return new ShownProfileJson(id, fields.byWord());
    }
}
