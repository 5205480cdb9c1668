package orgs.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import orgs.config.OrgsConfig;

/** The roles that a member gets of whom no role names are told: those of the configuration, or those of a rank. */
@ApplicationScoped
public class MemberRoles {
    private static final String MEMBER = "member";

    private final Roles defaults;
    private final Roles plain;

    MemberRoles(OrgsConfig config) {
        defaults = new Roles(config.defaultMemberRoles());
        List<String> withoutRights = defaults.names().stream()
                .filter(name -> Roles.of(name).rank() == Rank.MEMBER)
                .toList();
        plain = Roles.orElse(withoutRights, Roles.of(MEMBER));
    }

    /** What a new member gets by default; a deployment may let this carry rights. */
    public Roles defaults() {
        return defaults;
    }

    /** These names, or the default roles where none are given. */
    public Roles orDefaults(Collection<String> names) {
        return Roles.orElse(names, defaults);
    }

    /** The roles of a rank. Of a plain member: the default ones, as far as they carry no rights. */
    public Roles of(Rank rank) {
        return switch (rank) {
            case OWNER -> Roles.of(Roles.OWNER);
            case ADMIN -> Roles.of(Roles.ADMIN);
            case MEMBER, NONE -> plain;
        };
    }

    /**
     * What somebody's roles become who is to have this rank: those without rights stay. Who has the rank already keeps all
     * they have, and so does an owner who is to be an administrator.
     *
     * @return empty where the roles stay as they are
     */
    public Optional<Roles> change(Roles held, Rank rank) {
        boolean keepsAll = rank == Rank.ADMIN ? held.rank().reaches(rank) : held.rank() == rank;
        return keepsAll ? Optional.empty() : Optional.of(held.withRankOf(of(rank)));
    }
}
