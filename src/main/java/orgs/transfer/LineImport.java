package orgs.transfer;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import orgs.account.AccountService;
import orgs.account.IdentityClaims;
import orgs.account.KnownAccount;
import orgs.invitation.Addressee;
import orgs.invitation.ImportedInvitations;
import orgs.invitation.Invitation;
import orgs.member.MemberService;
import orgs.member.OwnershipService;
import orgs.organization.Member;
import orgs.organization.Organization;
import orgs.organization.OrganizationService;
import orgs.organization.Seat;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Makes true what a line says. Whatever refuses it does so before anything is written. */
@ApplicationScoped
class LineImport {
    private final AccountService accounts;
    private final OrganizationService organizations;
    private final MemberService members;
    private final OwnershipService ownership;
    private final ImportedInvitations invitations;
    private final Clock clock;

    LineImport(
            AccountService accounts,
            OrganizationService organizations,
            MemberService members,
            OwnershipService ownership,
            ImportedInvitations invitations,
            Clock clock) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.members = members;
        this.ownership = ownership;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** @throws RefusedException what stands in the way of this line, which then did nothing */
    Uni<Change> run(Batch batch, Line line) {
        if (line instanceof Line.OfAccount account) {
            return account(batch, account.claims());
        }
        if (line instanceof Line.OfOrganization organization) {
            return organization(batch, organization);
        }
        return line instanceof Line.OfMember member
                ? member(batch, member)
                : invitation(batch, (Line.OfInvitation) line);
    }

    /** Who went comes back by themselves, or not at all. */
    private Uni<Change> account(Batch batch, IdentityClaims told) {
        Optional<KnownAccount> known = Optional.ofNullable(batch.accounts().get(told.person()));
        if (known.filter(account -> !account.learnsFrom(told)).isPresent()) {
            return Uni.createFrom().item(Change.UNCHANGED);
        }
        if (batch.removed().contains(told.person())) {
            throw new RefusedException(Refusal.ACCOUNT_NOT_FOUND);
        }
        return accounts.provision(told)
                .onFailure(RefusedException.class)
                .transform(removedMeanwhile -> new OvertakenException())
                .invoke(account -> batch.add(
                        known.map(before -> before.having(told)).orElseGet(() -> new KnownAccount(account.id(), told))))
                .replaceWith(known.isPresent() ? Change.CHANGED : Change.CREATED);
    }

    private Uni<Change> organization(Batch batch, Line.OfOrganization line) {
        Organization found = batch.organizations().get(line.fields().slug());
        if (found != null && found.isDeleted()) {
            throw new RefusedException(Refusal.SLUG_TAKEN);
        }
        String ownerId = batch.requireAccount(line.owner()).id();
        return found == null ? create(batch, line, ownerId) : change(batch, found, line, ownerId);
    }

    private Uni<Change> create(Batch batch, Line.OfOrganization line, String ownerId) {
        return organizations
                .found(batch.caller(), ownerId, line.fields())
                .invoke(founding -> {
                    batch.add(founding.organization());
                    batch.add(founding.owner());
                })
                .replaceWith(Change.CREATED);
    }

    private Uni<Change> change(Batch batch, Organization organization, Line.OfOrganization line, String ownerId) {
        boolean passes = !organization.ownerId.equals(ownerId);
        return (passes ? passTo(batch, organization, ownerId) : Uni.createFrom().voidItem())
                .chain(() -> organizations.change(
                        batch.caller(), organization, fields -> line.fields().completedBy(fields)))
                .map(changed -> Change.unlessSame(changed || passes));
    }

    private Uni<Void> passTo(Batch batch, Organization organization, String ownerId) {
        return ownership
                .passTo(batch.caller(), organization, ownerId)
                .invoke(batch::add)
                .replaceWithVoid();
    }

    private Uni<Change> member(Batch batch, Line.OfMember line) {
        Organization organization = batch.requireOrganization(line.organization());
        String accountId = batch.requireAccount(line.account()).id();
        Member present = batch.members().get(new Seat(organization.id, accountId));
        if (present == null) {
            var newcomer = Member.create(
                    organization.id, accountId, line.roles(), batch.caller().accountId(), clock.instant());
            return members.join(batch.caller(), organization, newcomer)
                    .invoke(batch::add)
                    .replaceWith(Change.CREATED);
        }
        return present.roles().equals(line.roles())
                ? Uni.createFrom().item(Change.UNCHANGED)
                : members.changeRoles(batch.caller(), organization, present, line.roles())
                        .replaceWith(Change.CHANGED);
    }

    private Uni<Change> invitation(Batch batch, Line.OfInvitation line) {
        Organization organization = batch.requireOrganization(line.organization());
        var addressee = new Addressee(organization.id, line.address());
        Invitation pending = batch.invitations().get(addressee);
        return pending == null
                ? invitations
                        .create(batch.caller(), organization, addressee, line.roles(), line.expiresAt())
                        .invoke(batch::add)
                        .replaceWith(Change.CREATED)
                : invitations
                        .renew(batch.caller(), organization, pending, line.roles(), line.expiresAt())
                        .map(Change::unlessSame);
    }
}
