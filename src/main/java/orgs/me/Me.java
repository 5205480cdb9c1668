package orgs.me;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import orgs.invitation.InvitationView;
import orgs.invitation.InvitingOrganization;
import orgs.organization.Membership;
import orgs.page.Cursor;
import orgs.page.CursorCodec;

/**
 * Everything that a page needs to know about the caller for its first paint.
 *
 * @param organizations the first ones by membership, as far as there is room for their metadata, and the active one wherever
 *     it stands
 * @param next behind the first ones, if there are more
 */
public record Me(
        List<Membership> organizations, Optional<Cursor> next, Optional<Membership> active, List<Invited> invitations) {
    static final int MAX_ORGANIZATIONS = 200;
    static final int MAX_INVITATIONS = 50;

    /** All metadata in one answer: at least that of sixteen organizations, however large it is. */
    static final int MAX_METADATA_BYTES = 256 * 1024;

    /** A pending invitation for the caller's verified address, without its token. */
    public record Invited(InvitationView invitation, InvitingOrganization organization) {}

    /** What an account without organizations and invitations sees. */
    public static Me alone() {
        return new Me(List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    /** @param rows those of the first organizations and one more, of the active one, and of the first invitations */
    static Me of(MeRows rows) {
        List<Membership> first = rows.joined().stream()
                .filter(MeRows.Joined::fits)
                .map(MeRows.Joined::membership)
                .sorted(Comparator.comparing(Me::memberId))
                .limit(MAX_ORGANIZATIONS)
                .toList();
        boolean isShown = rows.active().stream().anyMatch(active -> first.stream()
                .anyMatch(shown -> memberId(shown).equals(memberId(active))));
        return new Me(
                isShown
                        ? first
                        : Stream.concat(first.stream(), rows.active().stream()).toList(),
                rows.joined().size() > first.size() ? Optional.of(behind(first)) : Optional.empty(),
                rows.active(),
                rows.invited().stream()
                        .sorted(Comparator.comparing(
                                invited -> invited.invitation().id()))
                        .toList());
    }

    private static Cursor behind(List<Membership> first) {
        return new Cursor(Membership.LIST, CursorCodec.MAX_SIZE, memberId(first.get(first.size() - 1)));
    }

    private static String memberId(Membership membership) {
        return membership.member().id();
    }
}
