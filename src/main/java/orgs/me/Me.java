package orgs.me;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import orgs.access.Caller;
import orgs.invitation.Invitation;
import orgs.invitation.InvitationView;
import orgs.organization.Member;
import orgs.organization.Membership;
import orgs.organization.Organization;
import orgs.organization.OrganizationView;

/** Everything that a page needs to know about the caller for its first paint. */
public record Me(List<Membership> organizations, Optional<Membership> active, List<Invited> invitations) {

    /** A pending invitation for the caller's verified address, without its token. */
    public record Invited(InvitationView invitation, OrganizationView organization) {}

    /** What an account without organizations and invitations sees. */
    public static Me alone() {
        return new Me(List.of(), Optional.empty(), List.of());
    }

    static Me of(Caller caller, List<Row> rows) {
        List<Membership> organizations = rows.stream()
                .filter(row -> row.member() != null)
                .sorted(Comparator.comparing(row -> row.member().id))
                .map(row -> Membership.of(row.organization(), row.member()))
                .toList();
        List<Invited> invitations = rows.stream()
                .filter(row -> row.invitation() != null)
                .sorted(Comparator.comparing(row -> row.invitation().id))
                .map(row -> new Invited(InvitationView.of(row.invitation()), OrganizationView.of(row.organization())))
                .toList();
        return new Me(organizations, active(caller, organizations), invitations);
    }

    private static Optional<Membership> active(Caller caller, List<Membership> organizations) {
        return organizations.stream()
                .filter(entry -> caller.activeOrganizationId()
                        .equals(Optional.of(entry.organization().id())))
                .findFirst();
    }

    /** An organization of which the caller is a member, or to which they are invited, or both. */
    @RegisterForReflection // Hibernate makes it
    record Row(Organization organization, Member member, Invitation invitation) {}
}
