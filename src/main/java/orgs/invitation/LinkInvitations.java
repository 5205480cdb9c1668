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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.access.RankedRoles;
import orgs.access.Roles;
import orgs.activity.ActivityLog;
import orgs.activity.ActivityType;
import orgs.organization.GuardedRow;
import orgs.organization.OrganizationAccess;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/**
 * Shareable links: making, listing and changing them. Using them is {@link LinkAcceptance}'s. Who may manage invitations sees
 * every code; it is missing only where the key it was made under is known no more.
 */
@ApplicationScoped
public class LinkInvitations {
    private static final String NEWEST = """
            select me.roleNames, i from Organization o
            left join Member me on me.organizationId = o.id and me.accountId = :caller
            left join Invitation i on i.organizationId = o.id and i.channel = :channel
            where o.id = :organization and o.deletedAt is null
            order by i.id desc
            """;

    @RegisterForReflection // Hibernate makes it
    @SuppressWarnings("ArrayRecordComponent") // what the column is
    private record Row(String[] callerRoles, Invitation item) implements GuardedRow<Invitation> {}

    private final LinkCodes codes;
    private final RankedRoles ranked;
    private final ActivityLog activity;
    private final Clock clock;

    LinkInvitations(LinkCodes codes, RankedRoles ranked, ActivityLog activity, Clock clock) {
        this.codes = codes;
        this.ranked = ranked;
        this.activity = activity;
        this.clock = clock;
    }

    /**
     * Makes a link.
     *
     * @param wanted read only for callers who may make links
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithTransaction
    public Uni<RevealedInvitation> create(Caller caller, String organizationId, Supplier<NewLink> wanted) {
        return OrganizationAccess.lock(caller, organizationId, Action.MANAGE_INVITATIONS)
                .map(access -> link(caller, access, wanted.get()))
                .call(link -> link.persist())
                .call(link ->
                        activity.write(caller, organizationId, INVITATION_CREATED, link.id, Map.of(), link.shown()))
                .map(this::revealed);
    }

    private Invitation link(Caller caller, OrganizationAccess access, NewLink wanted) {
        Roles roles = ranked.of(wanted.rank());
        access.requireReach(roles);
        var link =
                Invitation.create(Channel.LINK, access.organization().id, roles, caller.accountId(), clock.instant());
        link.expiresAt = wanted.expiresAt();
        link.maxUses = wanted.maxUses();
        link.note = wanted.note();
        link.secretHash = LinkCodes.hash(codes.first(link));
        return link;
    }

    /**
     * The organization's links in every state, newest first.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<List<RevealedInvitation>> of(Caller caller, String organizationId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(NEWEST, Row.class)
                        .setParameter("caller", caller.accountId())
                        .setParameter("organization", organizationId)
                        .setParameter("channel", Channel.LINK)
                        .getResultList())
                .map(rows -> GuardedRow.items(rows, caller, Action.MANAGE_INVITATIONS))
                .map(links -> links.stream().map(this::revealed).toList());
    }

    /**
     * Switches a link off or on, or changes its note. One that was canceled with its organization can be switched on
     * when that was restored.
     *
     * @param wanted read only when there is a link that the caller may change
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED},
     *     {@link Refusal#INVITATION_NOT_FOUND} also for a link of another organization
     */
    @WithTransaction
    public Uni<RevealedInvitation> change(
            Caller caller, String organizationId, String linkId, Supplier<LinkChange> wanted) {
        return OrganizationAccess.lock(caller, organizationId, Action.MANAGE_INVITATIONS)
                .chain(access ->
                        Invitation.linkOf(organizationId, linkId).invoke(link -> access.requireReach(link.roles())))
                .call(link -> change(caller, link, wanted.get()))
                .map(this::revealed);
    }

    private Uni<Void> change(Caller caller, Invitation link, LinkChange wanted) {
        Map<String, Object> before = link.shown();
        link.change(wanted, clock.instant());
        return typeOf(wanted)
                .map(type -> activity.write(caller, link.organizationId, type, link.id, before, link.shown()))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Optional<ActivityType> typeOf(LinkChange wanted) {
        return wanted.disabled()
                .map(disabled -> disabled ? INVITATION_DISABLED : INVITATION_ENABLED)
                .or(() -> wanted.annotated() ? Optional.of(INVITATION_ANNOTATED) : Optional.empty());
    }

    private RevealedInvitation revealed(Invitation link) {
        return new RevealedInvitation(InvitationView.of(link), codes.of(link));
    }
}
