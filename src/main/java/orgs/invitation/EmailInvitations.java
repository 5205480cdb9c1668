package orgs.invitation;

import static orgs.activity.ActivityType.INVITATION_CREATED;
import static orgs.activity.ActivityType.INVITATION_RENEWED;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.access.MemberRoles;
import orgs.access.Roles;
import orgs.account.EmailAddress;
import orgs.activity.ActivityLog;
import orgs.config.OrgsConfig;
import orgs.organization.GuardedRow;
import orgs.organization.Organization;
import orgs.organization.OrganizationAccess;
import orgs.page.Range;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** E-mail invitations: making, renewing and listing them. Answering them is {@link EmailAcceptance}'s. */
@ApplicationScoped
public class EmailInvitations {
    // Where there are more than a list may hold, the open ones are preferred.
    private static final String OPEN_ONES_FIRST = """
            select me.roleNames, i from Organization o
            left join Member me on me.organizationId = o.id and me.accountId = :caller
            left join lateral (
                select x.id as id from Invitation x where x.organizationId = o.id and x.channel = EMAIL
                order by case when x.status = PENDING and x.disabled = false then 0 else 1 end, x.id desc limit %d)
                listed
            left join Invitation i on i.id = listed.id
            where o.id = :organization and o.deletedAt is null
            """.formatted(Range.MAX_ALL);
    private static final int MAX_RECEIVED = 50;
    private static final String RECEIVED = """
            select i, o from Invitation i
            join Organization o on o.id = i.organizationId
            where i.email = :email and i.channel = EMAIL and i.status = PENDING and o.deletedAt is null
            order by i.id
            """;

    @RegisterForReflection // Hibernate makes it
    @SuppressWarnings("ArrayRecordComponent") // what the column is
    private record ListedRow(String[] callerRoles, Invitation item) implements GuardedRow<Invitation> {}

    @RegisterForReflection // Hibernate makes it
    private record ReceivedRow(Invitation invitation, Organization organization) {}

    private final OrgsConfig config;
    private final MemberRoles memberRoles;
    private final MailTokens tokens;
    private final ActivityLog activity;
    private final InvitationMail mail;
    private final InvitationLimits limits;
    private final Clock clock;

    EmailInvitations(
            OrgsConfig config,
            MemberRoles memberRoles,
            MailTokens tokens,
            ActivityLog activity,
            InvitationMail mail,
            InvitationLimits limits,
            Clock clock) {
        this.config = config;
        this.memberRoles = memberRoles;
        this.tokens = tokens;
        this.activity = activity;
        this.mail = mail;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Invites the holder of an address. A pending invitation for that address is renewed under its id: new token, roles,
     * inviter and expiry, however many are pending. Both are mailed, when a mailer is configured; a renewal only if the last
     * mail is not just minutes old.
     *
     * @param roleNames none: the default roles
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED},
     *     {@link Refusal#LIMIT_REACHED}, {@link Refusal#TOO_MANY_MAILS}
     */
    @WithTransaction
    public Uni<RevealedInvitation> invite(
            Caller caller, String organizationId, EmailAddress email, Collection<String> roleNames) {
        Roles roles = memberRoles.orDefaults(roleNames);
        return OrganizationAccess.lock(caller, organizationId, Channel.EMAIL.making())
                .invoke(access -> access.requireReach(roles))
                .chain(access -> limits.standing(organizationId, email)
                        .chain(standing -> lockPending(standing, organizationId, email)
                                .chain(pending -> pending.isPresent()
                                        ? renew(caller, access, pending.get(), roles)
                                        : create(caller, standing, organizationId, email, roles))))
                .call(mail::enqueue)
                .map(invitation ->
                        new RevealedInvitation(InvitationView.of(invitation), Optional.of(tokens.of(invitation))));
    }

    /**
     * That the caller may invite with these roles, whoever it will be.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    Uni<Void> requireMaking(Caller caller, String organizationId, Collection<String> roleNames) {
        Roles roles = memberRoles.orDefaults(roleNames);
        return OrganizationAccess.find(caller, organizationId, Channel.EMAIL.making())
                .invoke(access -> access.requireReach(roles))
                .replaceWithVoid();
    }

    /**
     * The organization's e-mail invitations in every state, oldest first, for those who manage them; no tokens. At most
     * 1000: the open ones and the newest of the others.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<List<InvitationView>> list(Caller caller, String organizationId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(OPEN_ONES_FIRST, ListedRow.class)
                        .setParameter("caller", caller.accountId())
                        .setParameter("organization", organizationId)
                        .getResultList())
                .map(rows -> GuardedRow.items(rows, caller, Action.MANAGE_INVITATIONS))
                .map(invitations -> invitations.stream()
                        .sorted(Comparator.comparing(invitation -> invitation.id))
                        .map(InvitationView::of)
                        .toList());
    }

    /** The pending invitations for the caller's address, oldest first, at most 50; none as long as it is not verified. */
    @WithSession
    public Uni<List<ReceivedInvitation>> listReceived(Caller caller) {
        return caller.verifiedEmail().map(this::listReceived).orElseGet(() -> Uni.createFrom()
                .item(List.of()));
    }

    private Uni<List<ReceivedInvitation>> listReceived(String email) {
        return Panache.getSession()
                .chain(session -> session.createQuery(RECEIVED, ReceivedRow.class)
                        .setParameter("email", email)
                        .setMaxResults(MAX_RECEIVED)
                        .getResultList())
                .map(rows -> rows.stream().map(this::received).toList());
    }

    private ReceivedInvitation received(ReceivedRow row) {
        return new ReceivedInvitation(
                InvitationView.of(row.invitation()),
                tokens.of(row.invitation()),
                InvitingOrganization.of(row.organization()));
    }

    private Uni<Invitation> renew(Caller caller, OrganizationAccess access, Invitation pending, Roles roles) {
        access.requireReach(pending.roles());
        Map<String, Object> before = pending.shown();
        pending.renew(roles, caller.accountId(), clock.instant(), lifetime());
        return activity.write(caller, pending.organizationId, INVITATION_RENEWED, pending.id, before, pending.shown())
                .replaceWith(pending);
    }

    private static Uni<Optional<Invitation>> lockPending(
            InvitationLimits.Standing standing, String organizationId, EmailAddress email) {
        return standing.isPending()
                ? StoredInvitations.lockPending(organizationId, email)
                : Uni.createFrom().item(Optional.empty());
    }

    private Uni<Invitation> create(
            Caller caller, InvitationLimits.Standing standing, String organizationId, EmailAddress email, Roles roles) {
        limits.requireRoom(standing);
        var invitation =
                Invitation.byEmail(organizationId, email, roles, caller.accountId(), clock.instant(), lifetime());
        return invitation
                .persist()
                .chain(() -> activity.write(
                        caller, organizationId, INVITATION_CREATED, invitation.id, Map.of(), invitation.shown()))
                .replaceWith(invitation);
    }

    private Duration lifetime() {
        return config.invitations().expiresIn();
    }
}
