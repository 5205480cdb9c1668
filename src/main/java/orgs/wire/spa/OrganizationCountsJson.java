package orgs.wire.spa;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import orgs.directory.OrganizationCounts;

/**
 * How much an organization holds (docs/contracts/spa.md §1.4).
 *
 * @param pendingInvitations left out for who may not list them
 */
@RegisterForReflection
public record OrganizationCountsJson(
        long members,
        long events,
        @JsonInclude(JsonInclude.Include.NON_NULL) Long pendingInvitations) {

    static OrganizationCountsJson of(OrganizationCounts counts) {
        return new OrganizationCountsJson(
                counts.members(), counts.events(), counts.pendingInvitations().orElse(null));
    }
}
