package orgs.member;

import java.util.Optional;
import orgs.access.Action;
import orgs.access.Roles;
import orgs.organization.Member;
import orgs.organization.OrganizationAccess;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/**
 * Somebody is to be made a member, and the roles are asked for. An API that has to complain of one thing before another
 * requires that first; whatever it does not require is required after it has told the roles.
 */
public final class Admission {
    private final OrganizationAccess access;
    private final Optional<Member> present;

    Admission(OrganizationAccess access, Optional<Member> present) {
        this.access = access;
        this.present = present;
    }

    /** The caller may add members. @throws RefusedException {@link Refusal#PERMISSION_DENIED} */
    public Admission requireRight() {
        access.require(Action.MANAGE_MEMBERS);
        return this;
    }

    /** The account is not a member yet. @throws RefusedException {@link Refusal#MEMBER_ALREADY_EXISTS} */
    public Admission requireStranger() {
        if (present.isPresent()) {
            throw new RefusedException(Refusal.MEMBER_ALREADY_EXISTS);
        }
        return this;
    }

    /** The roles, of which the caller may give each. */
    Roles require(Roles roles) {
        requireRight().requireStranger();
        access.requireReach(roles);
        return roles;
    }
}
