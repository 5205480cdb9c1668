package orgs.invitation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.access.Rank;
import orgs.access.Roles;
import orgs.organization.Member;
import orgs.organization.MemberView;
import orgs.organization.Organization;
import orgs.page.ListQuery;
import orgs.page.Range;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Reads the memberships that were made with an invitation by code, for owners of its organization. */
@ApplicationScoped
public class InvitationMemberships {
    private static final String RIGHT = """
            select o, me.roleNames from Invitation i
            join Organization o on o.id = i.organizationId
            left join Member me on me.organizationId = i.organizationId and me.accountId = :caller
            where i.id = :invitation and i.channel = :channel
            """;
    private static final String MADE =
            "from Member m where m.organizationId = :organization and m.invitationId = :invitation";

    @RegisterForReflection // Hibernate makes it
    @SuppressWarnings("ArrayRecordComponent") // what the column is
    private record RightRow(Organization organization, String[] callerRoles) {

        String requireOwner(Caller caller) {
            if (organization.isDeleted()) {
                throw new RefusedException(Refusal.ORGANIZATION_NOT_FOUND);
            }
            Rank.of(caller, Optional.ofNullable(callerRoles).map(Roles::of)).require(Action.OWN);
            return organization.id;
        }
    }

    /**
     * Newest first.
     *
     * @throws RefusedException {@link Refusal#INVITATION_NOT_FOUND}, {@link Refusal#ORGANIZATION_NOT_FOUND} for an
     *     invitation of a deleted organization, {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<List<MemberView>> list(Caller caller, String invitationId, Range range) {
        return made(caller, invitationId)
                .chain(made -> made.newestFirst("m", "m.id", Member.class, range))
                .map(members -> members.stream().map(MemberView::of).toList());
    }

    /** @throws RefusedException as {@link #list} */
    @WithSession
    public Uni<Long> count(Caller caller, String invitationId) {
        return made(caller, invitationId).chain(ListQuery::count);
    }

    private static Uni<ListQuery> made(Caller caller, String invitationId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(RIGHT, RightRow.class)
                        .setParameter("caller", caller.accountId())
                        .setParameter("invitation", invitationId)
                        .setParameter("channel", Channel.CODE)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new RefusedException(Refusal.INVITATION_NOT_FOUND))
                .map(row -> ListQuery.of(MADE)
                        .with("organization", row.requireOwner(caller))
                        .with("invitation", invitationId));
    }
}
