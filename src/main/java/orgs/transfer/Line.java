package orgs.transfer;

import java.time.Instant;
import java.util.Optional;
import orgs.access.Roles;
import orgs.account.AccountKey;
import orgs.account.EmailAddress;
import orgs.account.IdentityClaims;
import orgs.organization.OrganizationFields;
import orgs.organization.Slug;

/**
 * One thing that goes from one installation to another. It names others by what they are called everywhere, never by
 * our ids; in a file it stands behind those that it names.
 */
public sealed interface Line {

    /** A person. What is told of them is as old as can be: see {@link IdentityClaims#ofFile}. */
    record OfAccount(IdentityClaims claims) implements Line {}

    /**
     * An organization.
     *
     * @param fields with a slug; what is null is not told, and stays as it is
     * @param owner the primary one
     */
    record OfOrganization(OrganizationFields fields, AccountKey owner) implements Line {}

    /** A membership. */
    record OfMember(Slug organization, AccountKey account, Roles roles) implements Line {}

    /**
     * A pending e-mail invitation.
     *
     * @param expiresAt empty where it is not told
     */
    record OfInvitation(Slug organization, EmailAddress address, Roles roles, Optional<Instant> expiresAt)
            implements Line {}
}
