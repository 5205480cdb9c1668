package orgs.wire.spa;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.member.ShownProfiles;
import orgs.session.CurrentCaller;
import orgs.wire.spa.MembersResource.MemberEnvelope;

/** Route R38 of the SPA contract: the caller's own membership. */
@Path("/organizations")
@Cancellable(false)
@Authenticated
public class OwnMembershipResource {
    private final CurrentCaller caller;
    private final ShownProfiles profiles;

    OwnMembershipResource(CurrentCaller caller, ShownProfiles profiles) {
        this.caller = caller;
        this.profiles = profiles;
    }

    @PUT
    @Path("/{organizationId}/membership/profile")
    @Operation(
            operationId = "showProfile",
            summary = "Show the organization another profile of one's own",
            description = "It must have the fields that memberships show. Profiles are made through the Dashboard API.")
    public Uni<MemberEnvelope> show(@RestPath String organizationId, @Valid ShowProfile request) {
        return profiles.show(caller.get(), organizationId, request.profileId())
                .map(MemberJson::of)
                .map(MemberEnvelope::new);
    }
}
