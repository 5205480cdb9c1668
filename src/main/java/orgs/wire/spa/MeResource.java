package orgs.wire.spa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.config.OrgsConfig;
import orgs.me.Me;
import orgs.me.MeService;
import orgs.page.CursorCodec;
import orgs.person.SelfService;
import orgs.session.CurrentCaller;
import orgs.wire.ContentTag;

/** Route R16 of the SPA contract. */
@Path("/me")
@Cancellable(false)
@Authenticated
public class MeResource {
    private final CurrentCaller caller;
    private final MeService me;
    private final SelfService self;
    private final OrgsConfig config;
    private final CursorCodec cursors;
    private final ObjectWriter json;

    MeResource(
            CurrentCaller caller,
            MeService me,
            SelfService self,
            OrgsConfig config,
            CursorCodec cursors,
            ObjectMapper mapper) {
        this.caller = caller;
        this.me = me;
        this.self = self;
        this.config = config;
        this.cursors = cursors;
        this.json = mapper.writerFor(MeJson.class);
    }

    @GET
    @Operation(
            operationId = "readMe",
            summary = "Everything the first paint needs to know about the caller",
            description = "Carries an ETag; asked again with If-None-Match, what has not changed costs a 304."
                    + " Can include permissions and profile.")
    @APIResponse(
            responseCode = "200",
            description = "The caller, their organizations and their invitations",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = MeJson.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed")
    public Uni<Response> read(Request request, @RestQuery String include) {
        var includes = Includes.of(include, Includes.PERMISSIONS, Includes.PROFILE);
        Uni<MeJson> told = me().map(found -> MeJson.of(caller.get(), found, cursors, includes));
        return (includes.has(Includes.PROFILE) ? told.chain(this::withSelf) : told).map(body -> answer(request, body));
    }

    private Uni<MeJson> withSelf(MeJson told) {
        return self.find(caller.get()).map(told::with);
    }

    private Uni<Me> me() {
        return config.organizations().enabled()
                ? me.find(caller.get())
                : Uni.createFrom().item(Me.alone());
    }

    private Response answer(Request request, MeJson body) {
        byte[] bytes = bytes(body);
        var tag = ContentTag.of(bytes);
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged == null ? Response.ok(bytes, MediaType.APPLICATION_JSON_TYPE) : unchanged;
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Authorization, Cookie")
                .build();
    }

    private byte[] bytes(MeJson body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Our own records can be written", impossible);
        }
    }
}
