package orgs.wire.spa;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import orgs.person.LastOwnership;
import orgs.refusal.Refusal;
import orgs.wire.RefusalHeader;

/** What is told of a removal: that the person is gone, or which organizations keep them. */
final class PersonRemovalAnswer {

    /** The error {@code last_owner}, and the organizations that would be left without an owner. */
    @RegisterForReflection
    public record LastOwnerJson(String message, String code, List<LastOwnershipJson> organizations) {}

    /** An organization that would be left without an owner; {@code deletedAt} is left out for a living one. */
    @RegisterForReflection
    public record LastOwnershipJson(
            String id,
            String name,
            String slug,
            @JsonInclude(JsonInclude.Include.NON_NULL) Instant deletedAt) {

        static LastOwnershipJson of(LastOwnership last) {
            return new LastOwnershipJson(last.id(), last.name(), last.slug(), last.deletedAt());
        }
    }

    private PersonRemovalAnswer() {}

    static Response of(List<LastOwnership> last) {
        return last.isEmpty()
                ? Response.ok(SuccessJson.TRUE, MediaType.APPLICATION_JSON_TYPE).build()
                : refused(last);
    }

    private static Response refused(List<LastOwnership> last) {
        var body = new LastOwnerJson(
                "Last owner",
                "last_owner",
                last.stream().map(LastOwnershipJson::of).toList());
        return RefusalHeader.with(
                Refusal.LAST_OWNER,
                Response.status(Response.Status.BAD_REQUEST).entity(body).type(MediaType.APPLICATION_JSON_TYPE));
    }
}
