package orgs.me;

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

    static Me of(MeRows rows, Optional<Membership> active) {
        List<Membership> first = rows.first();
        boolean isShown = active.stream()
                .allMatch(one -> rows.find(one.organization().id()).isPresent());
        return new Me(
                isShown ? first : Stream.concat(first.stream(), active.stream()).toList(),
                rows.areMore() ? Optional.of(behind(first)) : Optional.empty(),
                active,
                rows.invited());
    }

    private static Cursor behind(List<Membership> first) {
        return new Cursor(
                Membership.LIST,
                CursorCodec.MAX_SIZE,
                first.get(first.size() - 1).member().id());
    }
}
