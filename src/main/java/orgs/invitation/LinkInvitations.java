package orgs.invitation;

import static orgs.activity.ActivityType.INVITATION_ANNOTATED;
import static orgs.activity.ActivityType.INVITATION_CREATED;
import static orgs.activity.ActivityType.INVITATION_DISABLED;
import static orgs.activity.ActivityType.INVITATION_ENABLED;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
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
import orgs.organization.OrganizationAccess;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/**
 * Shareable links: making, listing and changing them. Using them is {@link LinkAcceptance}'s. Who may manage invitations sees
 * every code; it is missing only where the key it was made under is known no more.
 */
@ApplicationScoped
public class LinkInvitations {
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
        return OrganizationAccess.locked(caller, organizationId)
                .invoke(presence -> presence.standing().require(Action.MANAGE_INVITATIONS))
                .map(presence -> link(caller, presence, wanted.get()))
                .call(link -> link.persist())
                .call(link ->
                        activity.write(caller, organizationId, INVITATION_CREATED, link.id, Map.of(), link.shown()))
                .map(this::revealed);
    }

    private Invitation link(Caller caller, OrganizationAccess presence, NewLink wanted) {
        Roles roles = ranked.of(wanted.rank());
        presence.standing().requireReach(roles);
        var link =
                Invitation.create(Channel.LINK, presence.organization().id, roles, caller.accountId(), clock.instant());
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
        return OrganizationAccess.rows(
                        caller,
                        organizationId,
                        Action.MANAGE_INVITATIONS,
                        Invitation.class,
                        "and x.channel = :channel",
                        "x.id desc",
                        Map.of("channel", Channel.LINK),
                        Integer.MAX_VALUE)
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
        return OrganizationAccess.locked(caller, organizationId)
                .invoke(presence -> presence.standing().require(Action.MANAGE_INVITATIONS))
                .chain(presence -> Invitation.linkOf(organizationId, linkId)
                        .invoke(link -> presence.standing().requireReach(link.roles())))
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
