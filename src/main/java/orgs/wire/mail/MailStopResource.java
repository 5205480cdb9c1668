package orgs.wire.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.mail.MailStops;

/**
 * Pages for people who got a mail and do not know who sent it. The program that shows the mail may press the button for them: RFC 8058, whose
 * body says nothing that the address does not.
 */
@Path("/mail-stops/{token}")
@Cancellable(false)
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class MailStopResource {
    private final MailStops stops;

    MailStopResource(MailStops stops) {
        this.stops = stops;
    }

    @GET
    @Operation(
            operationId = "showMailStop",
            summary = "A page with a button that stops an organization's mails",
            description = "Public, for whoever has one of its mails. Changes nothing: mail scanners follow links.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(schema = @Schema(implementation = String.class)))
    @APIResponse(
            responseCode = "404",
            description = "The token is not good",
            content = @Content(schema = @Schema(implementation = String.class)))
    public Uni<RestResponse<String>> show(@RestPath String token) {
        return stops.organization(token).chain(found -> page(found, Templates::ask));
    }

    @POST
    @Operation(
            operationId = "stopMails",
            summary = "Stop an organization's mails to the address that got this token",
            description =
                    "Public. Takes whatever body a mail program sends (RFC 8058). Doing it again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Stopped",
            content = @Content(schema = @Schema(implementation = String.class)))
    @APIResponse(
            responseCode = "404",
            description = "The token is not good",
            content = @Content(schema = @Schema(implementation = String.class)))
    public Uni<RestResponse<String>> stop(@RestPath String token) {
        return stops.stop(token).chain(found -> page(found, Templates::stopped));
    }

    private static Uni<RestResponse<String>> page(
            Optional<String> organization, Function<String, TemplateInstance> template) {
        return organization.isPresent()
                ? answer(RestResponse.Status.OK, template.apply(organization.get()))
                : answer(RestResponse.Status.NOT_FOUND, Templates.unknown());
    }

    private static Uni<RestResponse<String>> answer(RestResponse.Status status, TemplateInstance page) {
        return page.createUni().map(html -> RestResponse.ResponseBuilder.create(status, html)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build());
    }

    @CheckedTemplate(basePath = "mail-stop")
    static class Templates {
        static native TemplateInstance ask(String organization);

        static native TemplateInstance stopped(String organization);

        static native TemplateInstance unknown();
    }
}
