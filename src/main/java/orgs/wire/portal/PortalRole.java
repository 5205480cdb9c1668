package orgs.wire.portal;

import java.util.List;
import java.util.Optional;
import orgs.access.Rank;
import orgs.access.Roles;

/** The two roles of the wire: an administrator of whatever rank, and everybody else. */
final class PortalRole {
    static final String ADMIN = "org_admin";
    static final String VIEWER = "org_viewer";

    private PortalRole() {}

    /** How a set of role names reads. */
    static String of(List<String> roleNames) {
        return new Roles(roleNames).rank().reaches(Rank.ADMIN) ? ADMIN : VIEWER;
    }

    /** What a role is written as; empty for a word that is none, and for none at all. */
    static Optional<Rank> rank(String role) {
        return switch (role == null ? "" : role) {
            case ADMIN -> Optional.of(Rank.ADMIN);
            case VIEWER -> Optional.of(Rank.MEMBER);
            default -> Optional.empty();
        };
    }
}
