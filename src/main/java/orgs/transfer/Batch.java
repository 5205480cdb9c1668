package orgs.transfer;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import orgs.access.Caller;
import orgs.account.AccountKey;
import orgs.account.KnownAccount;
import orgs.invitation.Addressee;
import orgs.invitation.Invitation;
import orgs.organization.Member;
import orgs.organization.Organization;
import orgs.organization.Seat;
import orgs.organization.Slug;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/**
 * What the lines of a batch are about, as it is at the turn of each of them: read before the first, and kept up by
 * what each did. The organizations and invitations are locked.
 *
 * @param removed the persons who were here and went
 * @param organizations living and deleted ones
 */
record Batch(
        Caller caller,
        Map<AccountKey, KnownAccount> accounts,
        Set<AccountKey> removed,
        Map<Slug, Organization> organizations,
        Map<Seat, Member> members,
        Map<Addressee, Invitation> invitations) {

    /** @throws RefusedException {@link Refusal#ACCOUNT_NOT_FOUND} */
    KnownAccount requireAccount(AccountKey person) {
        return Optional.ofNullable(accounts.get(person))
                .orElseThrow(() -> new RefusedException(Refusal.ACCOUNT_NOT_FOUND));
    }

    /** The living one. @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND} */
    Organization requireOrganization(Slug slug) {
        return Optional.ofNullable(organizations.get(slug))
                .filter(organization -> !organization.isDeleted())
                .orElseThrow(() -> new RefusedException(Refusal.ORGANIZATION_NOT_FOUND));
    }

    void add(KnownAccount account) {
        accounts.put(account.claims().person(), account);
    }

    void add(Organization organization) {
        organizations.put(new Slug(organization.slug), organization);
    }

    void add(Member member) {
        members.put(member.seat(), member);
    }

    void add(Invitation invitation) {
        invitations.put(Addressee.of(invitation), invitation);
    }
}
