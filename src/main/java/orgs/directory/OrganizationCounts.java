package orgs.directory;

import java.util.Optional;
import orgs.organization.Organization;

/**
 * How much an organization holds.
 *
 * @param pendingInvitations of every channel, as far as somebody could still join by them; only for who may list them
 */
public record OrganizationCounts(long members, long events, Optional<Long> pendingInvitations) {

    static OrganizationCounts of(Organization organization, Optional<Long> pendingInvitations) {
        return new OrganizationCounts(organization.memberCount, organization.eventCount, pendingInvitations);
    }
}
