package orgs.wire.portal;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.access.Caller;
import orgs.logo.LogoService;
import orgs.logo.LogoView;
import orgs.logo.Picture;
import orgs.organization.OrganizationKey;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.session.CurrentCaller;
import orgs.wire.FormFiles;
import orgs.wire.MemoryBudget;
import orgs.wire.ReadsBodyItself;
import orgs.wire.portal.PortalOrganizationsResource.ChangedOrganization;

/** Routes R13 to R16 of docs/contracts/portal.md. */
@Path(PortalPaths.ORGANIZATIONS)
@Cancellable(false)
@Authenticated
@RegisterForReflection(fields = false)
@Says(on = Refusal.PERMISSION_DENIED, status = 403, error = RouteErrors.ADMINS_ONLY)
public class PortalLogosResource {
    private static final String FIELD = "logo";
    private static final long LARGEST_FORM = 2L * Picture.MAX_SIZE;
    private static final String NO_ORGANIZATION = "Organization not found.";

    private final CurrentCaller caller;
    private final LogoService logos;
    private final PortalLimits limits;
    private final MemoryBudget memory;

    PortalLogosResource(CurrentCaller caller, LogoService logos, PortalLimits limits, MemoryBudget memory) {
        this.caller = caller;
        this.logos = logos;
        this.limits = limits;
        this.memory = memory;
    }

    @POST
    @Path("/{organizationId}/logo")
    @ReadsBodyItself
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.WILDCARD})
    @Operation(
            operationId = "uploadLogo",
            summary = "Upload or replace the logo",
            description = "One file in the field logo: PNG, JPEG, GIF or WebP, told by its bytes; at most 5 MiB.")
    @Says(on = Refusal.ORGANIZATION_NOT_FOUND, error = NO_ORGANIZATION)
    @RequestBody(content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA))
    public Uni<ChangedOrganization> put(@RestPath String organizationId, @Context RoutingContext routing) {
        return put(OrganizationKey.ofId(organizationId), routing);
    }

    @POST
    @Path("/slug/{orgSlug}/logo")
    @ReadsBodyItself
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.WILDCARD})
    @Operation(
            operationId = "uploadLogoBySlug",
            summary = "Upload or replace the logo of the organization with this slug")
    @TellsExistence
    @RequestBody(content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA))
    public Uni<ChangedOrganization> putBySlug(@RestPath String orgSlug, @Context RoutingContext routing) {
        return put(OrganizationKey.ofSlug(orgSlug), routing);
    }

    /** The file is let come when it is known who sends it, that they may, and that there is room for it. */
    private Uni<ChangedOrganization> put(OrganizationKey key, RoutingContext routing) {
        limits.countUpload();
        Caller asking = caller.everywhere();
        return logos.requireMayPut(asking, key)
                .chain(() -> receive(routing))
                .chain(form -> logos.put(asking, key, form.fileName(), new Picture(form.take())))
                .map(organization ->
                        new ChangedOrganization("Logo uploaded successfully", PortalOrganizationJson.of(organization)));
    }

    private Uni<FormFiles> receive(RoutingContext routing) {
        String type = routing.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA)) {
            throw nothing();
        }
        memory.reserve(routing, Picture.MAX_SIZE);
        return FormFiles.read(routing, Picture.MAX_SIZE, LARGEST_FORM).invoke(PortalLogosResource::requireOnePicture);
    }

    private static void requireOnePicture(FormFiles form) {
        if (form.count() == 0) {
            throw nothing();
        }
        if (form.count() > 1 || !FIELD.equals(form.field())) {
            throw new PortalError(400, "Unexpected field");
        }
        if (form.isTooLarge()) {
            throw new RefusedException(Refusal.LOGO_TOO_LARGE);
        }
        if (form.isEmpty()) {
            throw nothing();
        }
    }

    private static PortalError nothing() {
        return new PortalError(400, "No logo file uploaded.");
    }

    @GET
    @PermitAll
    @Path("/{organizationId}/logo")
    @Operation(
            operationId = "downloadLogo",
            summary = "Download the logo",
            description = "Public. Carries an ETag and a time; what has not changed costs a 304.")
    @APIResponse(responseCode = "200", ref = PortalDocument.LOGO)
    @APIResponse(responseCode = "304", description = "It has not changed")
    @Says(on = Refusal.ORGANIZATION_NOT_FOUND, status = 404, error = NO_ORGANIZATION)
    @TellsExistence
    public Uni<Response> get(@RestPath String organizationId, Request request, @Context RoutingContext routing) {
        return download(OrganizationKey.ofId(organizationId), request, routing);
    }

    @GET
    @PermitAll
    @Path("/slug/{orgSlug}/logo")
    @Operation(
            operationId = "downloadLogoBySlug",
            summary = "Download the logo of the organization with this slug",
            description = "Public.")
    @APIResponse(responseCode = "200", ref = PortalDocument.LOGO)
    @APIResponse(responseCode = "304", description = "It has not changed")
    @TellsExistence
    public Uni<Response> getBySlug(@RestPath String orgSlug, Request request, @Context RoutingContext routing) {
        return download(OrganizationKey.ofSlug(orgSlug), request, routing);
    }

    /** The bytes are read only for those who do not have them yet, and when there is room for them. */
    private Uni<Response> download(OrganizationKey key, Request request, RoutingContext routing) {
        return logos.find(key, logo -> isWanted(logo, request, routing))
                .map(file -> new LogoAnswer(file.logo()).to(request, file.bytes()));
    }

    private boolean isWanted(LogoView logo, Request request, RoutingContext routing) {
        boolean isWanted = new LogoAnswer(logo).unchanged(request).isEmpty();
        if (isWanted) {
            memory.reserve(routing, logo.size());
        }
        return isWanted;
    }

    @HEAD
    @PermitAll
    @Path("/{organizationId}/logo")
    @Operation(operationId = "describeLogo", summary = "Describe the logo", description = "Public.")
    @APIResponse(responseCode = "200", description = "There is one", content = @Content)
    @APIResponse(responseCode = "304", description = "It has not changed")
    @TellsExistence
    public Uni<Response> head(@RestPath String organizationId, Request request) {
        return describe(OrganizationKey.ofId(organizationId), request);
    }

    @HEAD
    @PermitAll
    @Path("/slug/{orgSlug}/logo")
    @Operation(
            operationId = "describeLogoBySlug",
            summary = "Describe the logo of the organization with this slug",
            description = "Public.")
    @APIResponse(responseCode = "200", description = "There is one", content = @Content)
    @APIResponse(responseCode = "304", description = "It has not changed")
    @TellsExistence
    public Uni<Response> headBySlug(@RestPath String orgSlug, Request request) {
        return describe(OrganizationKey.ofSlug(orgSlug), request);
    }

    private Uni<Response> describe(OrganizationKey key, Request request) {
        return logos.find(key, logo -> false).map(file -> new LogoAnswer(file.logo()).to(request, file.bytes()));
    }
}
