package notes;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Notes of organizations: who calls, and what they are, is known by the tokens of Orgs alone. */
@Path("/notes")
@Authenticated
public class NotesResource {
    private final JsonWebToken token;
    private final Memberships memberships;
    private final Notes notes;

    NotesResource(JsonWebToken token, Memberships memberships, Notes notes) {
        this.token = token;
        this.memberships = memberships;
        this.notes = notes;
    }

    @GET
    public Answer read() {
        var membership = membership();
        return answer(membership);
    }

    @POST
    public Answer add(String text) {
        var membership = membership();
        notes.add(membership.organization().id(), new Note(membership.person(), text));
        return answer(membership);
    }

    private Answer answer(Membership membership) {
        var organization = membership.organization();
        return new Answer(organization, membership.version(), notes.of(organization.id()));
    }

    private Membership membership() {
        var membership =
                Membership.in(token).orElseThrow(() -> new ForbiddenException("For which organization?"));
        if (!memberships.isCurrent(membership)) {
            throw new NotAuthorizedException("Bearer error=\"invalid_token\"");
        }
        return membership;
    }

    public record Answer(Organization organization, long membershipVersion, List<Note> notes) {}
}
