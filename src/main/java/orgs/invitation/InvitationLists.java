package orgs.invitation;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import orgs.access.Caller;
import orgs.organization.Organization;
import orgs.organization.OrganizationAccess;
import orgs.page.CursorPage;
import orgs.page.CursorRequest;
import orgs.page.LikePattern;
import orgs.page.ListFilter;
import orgs.page.ListQuery;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.throttle.FailureLimit;

/** Lists invitations of whatever channel, newest first, with who made them and what became of their mails. */
@ApplicationScoped
public class InvitationLists {
    private static final String OF_ORGANIZATION = "from Invitation i where i.organizationId = :organization";
    private static final String OF_LIVING =
            "from Invitation i join Organization o on o.id = i.organizationId where o.deletedAt is null";
    private static final String SHOWN = """
            select i, o, a.name, a.systemAdministrator, maker.roleNames, lock.endsAt,
                cast(sql('exists (select 1 from invitation_mail w where w.organization_id = ? and w.invitation_id = ?)',
                    i.organizationId, i.id) as Boolean)
            from Invitation i join page k on k.id = i.id
            join Organization o on o.id = i.organizationId
            join Account a on a.id = i.inviterId
            left join Member maker on maker.organizationId = i.organizationId and maker.accountId = i.inviterId
            left join FailureCount lock on lock.subject = concat(:lockPrefix, i.organizationId)
                and lock.failures >= :lockingFailures and lock.endsAt > :now
            """;

    @RegisterForReflection // Hibernate makes it
    @SuppressWarnings("ArrayRecordComponent") // what the column is
    private record Row(
            Invitation invitation,
            Organization organization,
            String inviterName,
            boolean systemAdministrator,
            String[] makerRoles,
            Instant lockedUntil,
            boolean isMailWaiting) {

        ListedInvitation listed(Instant now, LinkCodes codes) {
            Inviter maker = Inviter.of(systemAdministrator, makerRoles);
            boolean isMailed = invitation.channel == Channel.EMAIL;
            return new ListedInvitation(
                    InvitationView.of(invitation, maker),
                    InvitingOrganization.of(organization),
                    OfferState.of(invitation, now),
                    Optional.ofNullable(inviterName),
                    maker.mayStillOffer(invitation),
                    isMailed ? Optional.of(MailState.of(invitation, isMailWaiting)) : Optional.empty(),
                    invitation.channel == Channel.LINK ? codes.of(invitation) : Optional.empty(),
                    Optional.ofNullable(lockedUntil).filter(until -> invitation.guessable));
        }
    }

    private final LinkCodes codes;
    private final Clock clock;

    InvitationLists(LinkCodes codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * The organization's invitations of one channel, for those who make such; links with their codes.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<CursorPage<ListedInvitation>> list(
            Caller caller, String organizationId, Channel channel, InvitationFilter filter, CursorRequest page) {
        return OrganizationAccess.find(caller, organizationId, channel.making())
                .chain(() ->
                        read(ListQuery.of(OF_ORGANIZATION, "i.id").with("organization", organizationId), filter, page));
    }

    /**
     * Invitations of all living organizations, without secrets, for system administrators.
     *
     * @throws RefusedException {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<CursorPage<ListedInvitation>> listEverywhere(
            Caller caller, ListFilter among, InvitationFilter filter, CursorRequest page) {
        caller.requireSystemAdministrator();
        var all = among.among(ListQuery.of(OF_LIVING, "i.id"), "i.inviterId", "i.organizationId");
        return read(all, filter, page).map(found -> found.map(ListedInvitation::withoutSecret));
    }

    private Uni<CursorPage<ListedInvitation>> read(ListQuery all, InvitationFilter filter, CursorRequest page) {
        Instant now = clock.instant();
        Map<String, Object> ofShown = Map.of(
                "lockPrefix",
                FailureLimit.ORGANIZATION.prefix(),
                "lockingFailures",
                FailureLimit.ORGANIZATION.failures(),
                "now",
                now);
        return filtered(all, filter)
                .newestFirst(SHOWN, ofShown, Row.class, page)
                .map(rows ->
                        CursorPage.of(rows, page, row -> row.invitation().id).map(row -> row.listed(now, codes)));
    }

    private static ListQuery filtered(ListQuery all, InvitationFilter filter) {
        var ofChannel = filter.channel()
                .map(channel -> all.and("i.channel = " + channel.name()))
                .orElse(all);
        var inState =
                filter.state().map(state -> ofChannel.and(state.condition())).orElse(ofChannel);
        return filter.text().isEmpty()
                ? inState
                : inState.and(
                        "(i.email ilike :text escape '\\' or i.note ilike :text escape '\\')",
                        "text",
                        LikePattern.text(filter.text()));
    }
}
