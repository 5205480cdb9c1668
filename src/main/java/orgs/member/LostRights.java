package orgs.member;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import orgs.access.Caller;
import orgs.access.Roles;
import orgs.organization.Member;

/** Told by {@link MemberService} when a member loses roles or the membership; what rests on those is not known here. */
public interface LostRights {
    /**
     * In the transaction of the loss, with the organization locked.
     *
     * @param caller who takes the roles away
     * @param left the roles that stay; empty for who is no member any more
     */
    Uni<Void> lost(Caller caller, Member member, Roles had, Optional<Roles> left);
}
