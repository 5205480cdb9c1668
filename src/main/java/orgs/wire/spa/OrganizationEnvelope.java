package orgs.wire.spa;

import com.fasterxml.jackson.annotation.JsonInclude;
import orgs.organization.OrganizationView;

/**
 * The answer to a change of an organization.
 *
 * @param details only where they were asked for
 */
public record OrganizationEnvelope(
        OrganizationJson organization,
        @JsonInclude(JsonInclude.Include.NON_NULL) OrganizationDetailsJson details) {

    static OrganizationEnvelope of(OrganizationView organization, Includes includes) {
        return new OrganizationEnvelope(
                OrganizationJson.of(organization),
                includes.has(Includes.DETAILS) ? OrganizationDetailsJson.of(organization) : null);
    }
}
