package orgs.invitation;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import orgs.access.Caller;
import orgs.organization.Member;
import orgs.organization.MemberView;
import orgs.page.ListQuery;
import orgs.page.Range;
import orgs.refusal.RefusedException;

/** Reads the memberships that were made with an invitation by code, for owners of its organization. */
@ApplicationScoped
public class InvitationMemberships {
    private static final String MADE =
            "from Member m where m.organizationId = :organization and m.invitationId = :invitation";
    private static final String SHOWN = "select m from Member m join page k on k.id = m.id";

    private final CodeQueries codes;

    InvitationMemberships(CodeQueries codes) {
        this.codes = codes;
    }

    /**
     * Newest first.
     *
     * @throws RefusedException as {@link CodeQueries#find}
     */
    @WithSession
    public Uni<List<MemberView>> list(Caller caller, String invitationId, Range range) {
        return made(caller, invitationId)
                .chain(made -> made.newestFirst(SHOWN, Member.class, range))
                .map(members -> members.stream().map(MemberView::of).toList());
    }

    /** @throws RefusedException as {@link #list} */
    @WithSession
    public Uni<Long> count(Caller caller, String invitationId) {
        return made(caller, invitationId).chain(ListQuery::count);
    }

    private Uni<ListQuery> made(Caller caller, String invitationId) {
        return codes.find(caller, invitationId).map(found -> ListQuery.of(MADE, "m.id")
                .with("organization", found.invitation().organizationId())
                .with("invitation", invitationId));
    }
}
