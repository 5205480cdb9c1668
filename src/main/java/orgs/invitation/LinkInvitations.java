package orgs.invitation;

import static orgs.activity.ActivityType.INVITATION_ANNOTATED;
import static orgs.activity.ActivityType.INVITATION_CREATED;
import static orgs.activity.ActivityType.INVITATION_DISABLED;
import static orgs.activity.ActivityType.INVITATION_ENABLED;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.access.MemberRoles;
import orgs.access.Roles;
import orgs.activity.ActivityLog;
import orgs.activity.ActivityType;
import orgs.organization.GuardedRow;
import orgs.organization.OrganizationAccess;
import orgs.page.Range;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/**
 * Shareable links: making, listing and changing them. Using them is {@link LinkAcceptance}'s. Who may manage invitations
 * sees every code; it is missing only where the key it was made under is not known any more.
 */
@ApplicationScoped
public class LinkInvitations {
    // Where there are more than a list may hold, the open ones are preferred.
    private static final String OPEN_ONES_FIRST = """
            select me.roleNames, i, a.systemAdministrator, inviting.roleNames from Organization o
            left join Member me on me.organizationId = o.id and me.accountId = :caller
            left join lateral (
                select x.id as id from Invitation x where x.organizationId = o.id and x.channel = LINK
                order by case when x.status = PENDING and x.disabled = false then 0 else 1 end, x.id desc limit %d)
                listed
            left join Invitation i on i.id = listed.id
            left join Account a on a.id = i.inviterId
            left join Member inviting on inviting.organizationId = o.id and inviting.accountId = i.inviterId
            where o.id = :organization and o.deletedAt is null
            """.formatted(Range.MAX_ALL);
    private static final String ONE = """
            select i, a.systemAdministrator, inviting.roleNames from Invitation i
            join Account a on a.id = i.inviterId
            left join Member inviting on inviting.organizationId = i.organizationId and inviting.accountId = i.inviterId
            where i.organizationId = :organization and i.id = :id and i.channel = LINK
            """;

    @RegisterForReflection // Hibernate makes it
    @SuppressWarnings("ArrayRecordComponent") // what the column is
    private record Link(Invitation link, boolean systemAdministrator, String[] inviterRoles) {

        Inviter inviter() {
            return Inviter.of(systemAdministrator, inviterRoles);
        }
    }

    @RegisterForReflection // Hibernate makes it
    @SuppressWarnings("ArrayRecordComponent") // what the column is
    private record ListedLink(String[] callerRoles, Invitation link, Boolean systemAdministrator, String[] inviterRoles)
            implements GuardedRow<Link> {

        @Override
        public Link item() {
            return link == null ? null : new Link(link, systemAdministrator, inviterRoles);
        }
    }

    private final LinkCodes codes;
    private final MemberRoles ranked;
    private final InvitationLimits limits;
    private final ActivityLog activity;
    private final Clock clock;

    LinkInvitations(LinkCodes codes, MemberRoles ranked, InvitationLimits limits, ActivityLog activity, Clock clock) {
        this.codes = codes;
        this.ranked = ranked;
        this.limits = limits;
        this.activity = activity;
        this.clock = clock;
    }

    /**
     * Makes a link.
     *
     * @param wanted read only for callers who may make links
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED},
     *     {@link Refusal#LIMIT_REACHED}
     */
    @WithTransaction
    public Uni<RevealedInvitation> create(Caller caller, String organizationId, Supplier<NewLink> wanted) {
        return OrganizationAccess.lock(caller, organizationId, Channel.LINK.making())
                .map(access -> link(caller, access, wanted.get()))
                .call(() -> limits.requireRoom(organizationId))
                .call(link -> link.persist())
                .call(link ->
                        activity.write(caller, organizationId, INVITATION_CREATED, link.id, Map.of(), link.shown()))
                .map(link -> revealed(link, InvitationView.of(link)));
    }

    private Invitation link(Caller caller, OrganizationAccess access, NewLink wanted) {
        Roles roles = ranked.of(wanted.rank());
        access.requireReach(roles);
        return Invitation.byLink(
                access.organization().id, wanted, codes::firstHash, roles, caller.accountId(), clock.instant());
    }

    /**
     * The organization's links in every state, newest first; at most 1000: the open ones and the newest of the others.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<List<RevealedInvitation>> list(Caller caller, String organizationId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(OPEN_ONES_FIRST, ListedLink.class)
                        .setParameter("caller", caller.accountId())
                        .setParameter("organization", organizationId)
                        .getResultList())
                .map(rows -> GuardedRow.items(rows, caller, Action.MANAGE_INVITATIONS))
                .map(links -> links.stream()
                        .sorted(Comparator.comparing((Link found) -> found.link().id)
                                .reversed())
                        .map(this::revealed)
                        .toList());
    }

    /**
     * Switches a link off or on, or changes its note. One that was canceled with its organization can be switched on
     * when that was restored. One that is off because its maker could not make it any more becomes the caller's by that.
     *
     * @param wanted read only when there is a link that the caller may change
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED},
     *     {@link Refusal#INVITATION_NOT_FOUND} also for a link of another organization, {@link Refusal#LIMIT_REACHED} for
     *     one that would be open again
     */
    @WithTransaction
    public Uni<RevealedInvitation> change(
            Caller caller, String organizationId, String linkId, Supplier<LinkChange> wanted) {
        return OrganizationAccess.lock(caller, organizationId, Action.MANAGE_INVITATIONS)
                .chain(access -> find(organizationId, linkId)
                        .invoke(found -> access.requireReach(found.link().roles())))
                .chain(found -> {
                    LinkChange change = wanted.get();
                    return requireRoomFor(change, found.link()).chain(() -> change(caller, found, change));
                });
    }

    private Uni<Void> requireRoomFor(LinkChange change, Invitation link) {
        return change.switchesOn() && link.isOff()
                ? limits.requireRoom(link.organizationId)
                : Uni.createFrom().voidItem();
    }

    private static Uni<Link> find(String organizationId, String id) {
        return Panache.getSession()
                .chain(session -> session.createQuery(ONE, Link.class)
                        .setParameter("organization", organizationId)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new RefusedException(Refusal.INVITATION_NOT_FOUND));
    }

    private Uni<RevealedInvitation> change(Caller caller, Link found, LinkChange wanted) {
        Invitation link = found.link();
        boolean isTakenOver = wanted.switchesOn() && !found.inviter().mayStillOffer(link);
        Map<String, Object> before = link.shown();
        link.change(wanted, clock.instant());
        if (isTakenOver) {
            link.takeOver(caller.accountId());
        }
        return typeOf(wanted)
                .map(type -> activity.write(caller, link.organizationId, type, link.id, before, link.shown()))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .replaceWith(() -> isTakenOver ? revealed(link, InvitationView.of(link)) : revealed(found));
    }

    private static Optional<ActivityType> typeOf(LinkChange wanted) {
        return wanted.disabled()
                .map(disabled -> disabled ? INVITATION_DISABLED : INVITATION_ENABLED)
                .or(() -> wanted.annotated() ? Optional.of(INVITATION_ANNOTATED) : Optional.empty());
    }

    private RevealedInvitation revealed(Link found) {
        return revealed(found.link(), InvitationView.of(found.link(), found.inviter()));
    }

    private RevealedInvitation revealed(Invitation link, InvitationView view) {
        return new RevealedInvitation(view, codes.of(link));
    }
}
