package orgs.directory;

import java.util.Optional;
import orgs.account.AccountView;
import orgs.organization.MemberView;
import orgs.organization.OrganizationView;
import orgs.profile.ProfileFields;

/**
 * A member with the person that they are.
 *
 * @param profile what they show of themselves in the organization: the fields that memberships show
 * @param granterName who gave them their roles, if that is somebody of whom a name is known
 */
public record KnownMember(
        MemberView member,
        OrganizationView organization,
        AccountView account,
        Optional<ProfileFields> profile,
        Optional<String> granterName) {

    public boolean isPrimaryOwner() {
        return account.id().equals(organization.ownerId());
    }
}
