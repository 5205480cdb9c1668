package orgs.directory;

import java.time.Instant;
import java.util.Optional;
import orgs.account.AccountView;
import orgs.organization.OrganizationView;

/**
 * An organization as system administrators see it.
 *
 * @param owner the primary owner
 * @param purgedFrom from when on a deleted one is purged
 */
public record AdministeredOrganization(
        OrganizationView organization, AccountView owner, OrganizationCounts counts, Optional<Instant> purgedFrom) {}
