package orgs.access;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import orgs.config.Misconfiguration;
import orgs.config.OrgsConfig;
import orgs.refusal.RefusedException;

/**
 * The role names that user interfaces offer. An offer and no limit: who may grant a role may grant one of any name, which then carries no rights. What the
 * configuration itself grants is among them, so that whatever Orgs grants unasked can be chosen as well.
 */
@Startup // a wrong setting stops the start
@Singleton
public class OfferedRoles {
    private static final String ROLES = "orgs.roles";
    private static final String CREATOR_ROLES = "orgs.creator-roles";

    private final Roles offered;

    OfferedRoles(OrgsConfig config) {
        offered = roles(ROLES, config.roles());
        if (!offered.names().containsAll(List.of(Roles.OWNER, Roles.ADMIN))) {
            throw Misconfiguration.of(ROLES, "must hold owner and admin, the roles that carry rights");
        }
        Roles ofCreators = requireOffered(CREATOR_ROLES, config.creatorRoles());
        if (!ofCreators.isOwner()) {
            throw Misconfiguration.of(CREATOR_ROLES, "must hold owner: an organization always has one");
        }
        requireOffered("orgs.default-member-roles", config.defaultMemberRoles());
    }

    /** In the configured order; {@code owner} and {@code admin} are always among them. */
    public List<String> names() {
        return offered.names();
    }

    private Roles requireOffered(String key, List<String> names) {
        Roles roles = roles(key, names);
        if (!offered.names().containsAll(roles.names())) {
            throw Misconfiguration.of(key, "names a role that is not among " + ROLES);
        }
        return roles;
    }

    private static Roles roles(String key, List<String> names) {
        try {
            return new Roles(names);
        } catch (RefusedException e) {
            throw Misconfiguration.of(
                    key, "holds a name that is blank, has control characters or more than " + Roles.MAX_LENGTH);
        }
    }
}
