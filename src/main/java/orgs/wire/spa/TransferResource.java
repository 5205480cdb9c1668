package orgs.wire.spa;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.page.CursorCodec;
import orgs.page.CursorPage;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.session.CurrentCaller;
import orgs.transfer.ExportService;
import orgs.transfer.ImportService;
import orgs.transfer.Line;
import orgs.wire.LargestBody;

/** Routes R50 and R51 of the SPA contract: organizations and what is theirs, from and for elsewhere, as JSON Lines. */
@Path("/admin")
@Cancellable(false)
@RolesAllowed(CurrentCaller.SYSTEM_ADMINISTRATOR)
public class TransferResource {
    private static final String JSON_LINES = "application/x-ndjson";

    /** How the document calls what clients shall not read as one JSON value. */
    private static final String FILE = "binary";

    private static final int LARGEST_BODY = 1024 * 1024;
    private static final String LIST = "export";

    private final CurrentCaller caller;
    private final ImportService imports;
    private final ExportService exports;
    private final LineReader lines;
    private final CursorCodec cursors;

    TransferResource(
            CurrentCaller caller, ImportService imports, ExportService exports, LineReader lines, CursorCodec cursors) {
        this.caller = caller;
        this.imports = imports;
        this.exports = exports;
        this.lines = lines;
        this.cursors = cursors;
    }

    @POST
    @Path("/import")
    @Consumes(JSON_LINES)
    @LargestBody(LARGEST_BODY)
    @Operation(
            operationId = "importLines",
            summary = "Import accounts, organizations, members and invitations",
            description = "For system administrators. At most 1000 lines and 1 MiB at once, of the form that"
                    + " docs/migrating.md describes. The same lines again change nothing.")
    public Uni<ImportReportJson> load(
            @RequestBody(
                            description = "A JSON object a line, of the type account, organization, member or"
                                    + " invitation",
                            content =
                                    @Content(
                                            mediaType = JSON_LINES,
                                            schema = @Schema(type = SchemaType.STRING, format = FILE)))
                    byte[] body,
            @RestQuery
                    @Parameter(
                            description = "Whether only to tell what would happen",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    String dryRun) {
        boolean isTrial = isTrue(dryRun);
        List<SentLine> sent = lines.read(body);
        List<Line> readable =
                sent.stream().flatMap(line -> line.line().stream()).toList();
        return imports.run(caller.get(), readable, isTrial)
                .map(outcomes -> ImportReportJson.of(isTrial, sent, outcomes));
    }

    @GET
    @Path("/export")
    @Operation(
            operationId = "exportLines",
            summary = "Export accounts, organizations, members and invitations",
            description = "For system administrators. A page of the lines that an import takes, without secrets. The"
                    + " header Link leads to the next one.")
    @APIResponse(
            responseCode = "200",
            description = "A JSON object a line, or an empty line while others follow",
            headers =
                    @Header(
                            name = HttpHeaders.LINK,
                            description = "Where the next page is (rel=next); absent on the last one",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = JSON_LINES, schema = @Schema(type = SchemaType.STRING, format = FILE)))
    public Uni<Response> tell(@RestQuery String cursor) {
        return exports.list(caller.get(), cursors.page(LIST, CursorCodec.MAX_SIZE, cursor))
                .map(this::answer);
    }

    private Response answer(CursorPage<Line> page) {
        var answer = Response.ok(lines.write(page.items()), JSON_LINES);
        page.next().ifPresent(next -> answer.header(HttpHeaders.LINK, link(cursors.encode(next))));
        return answer.build();
    }

    /** Relative, so that it holds below whatever prefix the request came. */
    private static String link(String cursor) {
        return "<?cursor=" + cursor + ">; rel=\"next\"";
    }

    private static boolean isTrue(String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (!text.equals("true")) {
            throw new RefusedException(Refusal.PAGE_INVALID);
        }
        return true;
    }
}
