package orgs.profile;

import java.time.Instant;

/** A profile as it leaves the core. */
public record ProfileView(String id, String accountId, ProfileFields fields, Instant createdAt, Instant updatedAt) {

    public static ProfileView of(Profile profile) {
        return new ProfileView(profile.id, profile.accountId, profile.fields(), profile.createdAt, profile.updatedAt);
    }
}
