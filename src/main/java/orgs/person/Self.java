package orgs.person;

import java.util.Optional;
import orgs.profile.ProfileView;

/**
 * What an account is told of itself.
 *
 * @param name as the identity provider last told it, if it did
 * @param profile the one that it shows by default, if it chose one
 */
public record Self(Optional<String> name, Optional<ProfileView> profile) {}
