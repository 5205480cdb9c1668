package orgs.access;

import jakarta.enterprise.context.ApplicationScoped;
import orgs.config.OrgsConfig;

/** The roles that somebody gets who is given a rank rather than role names. */
@ApplicationScoped
public class RankedRoles {
    private final Roles ofPlainMembers;

    RankedRoles(OrgsConfig config) {
        ofPlainMembers = new Roles(config.defaultMemberRoles());
    }

    public Roles of(Rank rank) {
        return switch (rank) {
            case OWNER -> Roles.of(Roles.OWNER);
            case ADMIN -> Roles.of(Roles.ADMIN);
            case MEMBER, NONE -> ofPlainMembers;
        };
    }
}
