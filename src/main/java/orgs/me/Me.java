package orgs.me;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import orgs.access.Caller;
import orgs.invitation.Invitation;
import orgs.invitation.InvitationView;
import orgs.invitation.InvitingOrganization;
import orgs.organization.Member;
import orgs.organization.Membership;
import orgs.organization.Organization;
import orgs.page.Cursor;
import orgs.page.CursorCodec;

/**
 * Everything that a page needs to know about the caller for its first paint.
 *
 * @param organizations the first ones by membership, and the active one wherever it stands
 * @param next behind the first ones, if there are more
 */
public record Me(
        List<Membership> organizations, Optional<Cursor> next, Optional<Membership> active, List<Invited> invitations) {
    static final int MAX_ORGANIZATIONS = 200;
    static final int MAX_INVITATIONS = 50;

    /** A pending invitation for the caller's verified address, without its token. */
    public record Invited(InvitationView invitation, InvitingOrganization organization) {}

    /** What an account without organizations and invitations sees. */
    public static Me alone() {
        return new Me(List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    /** @param rows at least those of the first organizations and one more, of the active one, and of the first invitations */
    static Me of(Caller caller, List<Row> rows) {
        List<Row> joined = rows.stream()
                .filter(row -> row.member() != null)
                .sorted(Comparator.comparing(row -> row.member().id))
                .toList();
        List<Row> first = joined.subList(0, Math.min(joined.size(), MAX_ORGANIZATIONS));
        Optional<Row> active =
                joined.stream().filter(row -> row.isActive(caller)).findFirst();
        List<Invited> invitations = rows.stream()
                .filter(row -> row.invitation() != null)
                .sorted(Comparator.comparing(row -> row.invitation().id))
                .limit(MAX_INVITATIONS)
                .map(row ->
                        new Invited(InvitationView.of(row.invitation()), InvitingOrganization.of(row.organization())))
                .toList();
        return new Me(
                Stream.concat(first.stream(), active.filter(row -> !first.contains(row)).stream())
                        .map(Row::membership)
                        .toList(),
                joined.size() > first.size() ? Optional.of(behind(first)) : Optional.empty(),
                active.map(Row::membership),
                invitations);
    }

    private static Cursor behind(List<Row> first) {
        return new Cursor(
                Membership.LIST,
                CursorCodec.MAX_SIZE,
                first.get(first.size() - 1).member().id);
    }

    /** An organization of which the caller is a member, or to which they are invited, or both. */
    @RegisterForReflection // Hibernate makes it
    record Row(Organization organization, Member member, Invitation invitation) {

        boolean isActive(Caller caller) {
            return caller.activeOrganizationId().equals(Optional.of(organization.id));
        }

        Membership membership() {
            return Membership.of(organization, member);
        }
    }
}
