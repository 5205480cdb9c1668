package orgs.wire.spa;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.organization.OrganizationView;

/**
 * What an organization tells its members beside what the contract has always told them (docs/contracts/spa.md §1.4).
 *
 * @param pin what the organization is found by together with a secret code
 * @param ownerId the account of the primary owner
 */
@RegisterForReflection
public record OrganizationDetailsJson(
        @Schema(nullable = true) String description,
        @Schema(nullable = true) String website,
        @Schema(nullable = true) String email,
        @Schema(nullable = true) String pin,
        String ownerId) {

    static OrganizationDetailsJson of(OrganizationView organization) {
        return new OrganizationDetailsJson(
                organization.description(),
                organization.website(),
                organization.email(),
                organization.pin(),
                organization.ownerId());
    }
}
