package orgs.wire.spa;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import orgs.directory.AdministeredOrganization;

/**
 * An organization as system administrators see it (docs/contracts/spa.md §3.9).
 *
 * @param owner the primary owner
 * @param purgedFrom from when on it is purged, where it is deleted; else left out
 */
@RegisterForReflection
public record AdminOrganizationJson(
        OrganizationJson organization,
        OrganizationDetailsJson details,
        OrganizationCountsJson counts,
        NamedUserJson owner,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant purgedFrom) {

    static AdminOrganizationJson of(AdministeredOrganization administered) {
        return new AdminOrganizationJson(
                OrganizationJson.of(administered.organization()),
                OrganizationDetailsJson.of(administered.organization()),
                OrganizationCountsJson.of(administered.counts()),
                NamedUserJson.of(administered.owner()),
                administered.purgedFrom().orElse(null));
    }
}
