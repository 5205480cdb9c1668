package orgs.wire.spa;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.invitation.FoundInvitation;
import orgs.invitation.FoundInvitation.Revealed;
import orgs.invitation.InvitingOrganization;

/**
 * Where the link of a mail leads (docs/contracts/spa.md R35).
 *
 * @param forYou whether it is for the address that the caller's credential tells
 * @param addressee the address, masked
 * @param invitation with its token, and only for its addressee, whose address must be verified; else left out
 * @param inviter where there is {@code invitation}; else left out
 */
@RegisterForReflection
public record InvitationLandingJson(
        String state,
        boolean forYou,
        String addressee,
        LandingOrganizationJson organization,
        @JsonInclude(JsonInclude.Include.NON_NULL) InvitationJson invitation,
        @JsonInclude(JsonInclude.Include.NON_NULL) InviterJson inviter) {

    /**
     * The organization, as far as whoever has the mail's link may know it.
     *
     * @param id only for the addressee, as is the slug; else left out
     */
    @RegisterForReflection
    public record LandingOrganizationJson(
            @JsonInclude(JsonInclude.Include.NON_NULL) String id,
            @JsonInclude(JsonInclude.Include.NON_NULL) String slug,
            String name,
            @Schema(nullable = true) String logoUrl) {

        private static LandingOrganizationJson of(InvitingOrganization organization, boolean isForAddressee) {
            return new LandingOrganizationJson(
                    isForAddressee ? organization.id() : null,
                    isForAddressee ? organization.slug() : null,
                    organization.name(),
                    organization.logoUrl());
        }
    }

    static InvitationLandingJson of(FoundInvitation found) {
        return new InvitationLandingJson(
                found.state().word(),
                found.isForCaller(),
                found.addressee(),
                LandingOrganizationJson.of(
                        found.organization(), found.revealed().isPresent()),
                found.revealed()
                        .map(told -> InvitationJson.of(told.invitation(), told.token()))
                        .orElse(null),
                found.revealed().map(InvitationLandingJson::inviter).orElse(null));
    }

    private static InviterJson inviter(Revealed told) {
        return new InviterJson(told.invitation().inviterId(), told.inviterName().orElse(null));
    }
}
