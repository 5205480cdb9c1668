package orgs.directory;

import java.util.Optional;
import orgs.organization.MemberView;
import orgs.organization.OrganizationView;

/**
 * An organization in which somebody can act.
 *
 * @param own the membership by which they can; empty for those who reach every organization
 */
public record ReachedOrganization(OrganizationView organization, Optional<MemberView> own) {}
