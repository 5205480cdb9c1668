package orgs.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import orgs.config.OrgsConfig;

/** The roles that somebody gets who is given a rank rather than role names. */
@ApplicationScoped
public class RankedRoles {
    private static final String MEMBER = "member";

    private final Roles ofPlainMembers;

    RankedRoles(OrgsConfig config) {
        List<String> plain = config.defaultMemberRoles().stream()
                .filter(name -> Roles.of(name).rank() == Rank.MEMBER)
                .toList();
        ofPlainMembers = Roles.orElse(plain, Roles.of(MEMBER));
    }

    /** The default roles for a plain member, those of them that carry no rights. */
    public Roles of(Rank rank) {
        return switch (rank) {
            case OWNER -> Roles.of(Roles.OWNER);
            case ADMIN -> Roles.of(Roles.ADMIN);
            case MEMBER, NONE -> ofPlainMembers;
        };
    }
}
