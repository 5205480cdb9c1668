package orgs.invitation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import orgs.access.Caller;
import orgs.organization.Membership;
import orgs.organization.Organization;
import orgs.organization.OrganizationView;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** What the holder of a link does with it: look at it, and join. */
@ApplicationScoped
public class LinkAcceptance {
    private static final String PREVIEW = """
            select i, o, a.systemAdministrator, inviting.roleNames from Invitation i
            join Organization o on o.id = i.organizationId
            join Account a on a.id = i.inviterId
            left join Member inviting on inviting.organizationId = i.organizationId and inviting.accountId = i.inviterId
            where i.secretHash = :hash and i.channel = LINK and o.deletedAt is null
            """;

    @RegisterForReflection // Hibernate makes it
    @SuppressWarnings("ArrayRecordComponent") // what the column is
    private record Row(Invitation link, Organization organization, boolean systemAdministrator, String[] inviterRoles) {

        /** Unlike for who joins, that the link is off is told last. */
        LinkPreview preview(Instant now) {
            link.requireInTime(now);
            link.requireUsesLeft();
            link.requireNotOff();
            Inviter.of(systemAdministrator, inviterRoles).requireMayStillOffer(link);
            return new LinkPreview(InvitationView.of(link), OrganizationView.of(organization));
        }
    }

    private final InvitationAcceptance acceptance;
    private final Clock clock;

    LinkAcceptance(InvitationAcceptance acceptance, Clock clock) {
        this.acceptance = acceptance;
        this.clock = clock;
    }

    /**
     * Where a usable link leads, for everybody who holds it.
     *
     * @throws RefusedException in this order {@link Refusal#INVITATION_NOT_FOUND}, {@link Refusal#INVITATION_EXPIRED},
     *     {@link Refusal#INVITATION_USED_UP}, {@link Refusal#INVITATION_DISABLED}
     */
    @WithSession
    public Uni<LinkPreview> preview(String code) {
        return Panache.getSession()
                .chain(session -> session.createQuery(PREVIEW, Row.class)
                        .setParameter("hash", LinkCodes.hash(code))
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(LinkAcceptance::unknown)
                .map(row -> row.preview(clock.instant()));
    }

    /**
     * Makes the caller a member with the link's roles. The use is counted and the member made, or neither; who already
     * is a member uses nothing up.
     *
     * @throws RefusedException in this order {@link Refusal#INVITATION_NOT_FOUND}, {@link Refusal#INVITATION_DISABLED}
     *     also when its maker could not make it any more, {@link Refusal#INVITATION_EXPIRED},
     *     {@link Refusal#INVITATION_USED_UP}, {@link Refusal#MEMBER_ALREADY_EXISTS}, {@link Refusal#LIMIT_REACHED}
     */
    @WithTransaction
    public Uni<Membership> use(Caller caller, String code) {
        return LockedInvitation.byLink(caller, LinkCodes.hash(code))
                .map(found -> found.orElseThrow(LinkAcceptance::unknown))
                .map(link -> link.requireLiving(Refusal.INVITATION_NOT_FOUND))
                .chain(link -> acceptance
                        .join(caller, link, Optional.empty())
                        .map(member -> Membership.of(link.parties().organization(), member)));
    }

    private static RefusedException unknown() {
        return new RefusedException(Refusal.INVITATION_NOT_FOUND);
    }
}
