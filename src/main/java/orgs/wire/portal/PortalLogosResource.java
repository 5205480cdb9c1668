package orgs.wire.portal;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import orgs.logo.LogoService;
import orgs.logo.Picture;
import orgs.organization.OrganizationKey;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.session.CurrentCaller;
import orgs.wire.FrameworkReadsBody;
import orgs.wire.portal.PortalOrganizationsResource.ChangedOrganization;

/** Routes R13 to R16 of docs/contracts/portal.md. */
@Path(PortalPaths.ORGANIZATIONS)
@Authenticated
@Tag(name = "Portal API")
@RegisterForReflection(fields = false)
@Says(on = Refusal.PERMISSION_DENIED, status = 403, error = RouteErrors.ADMINS_ONLY)
public class PortalLogosResource {
    private static final String FIELD = "logo";
    private static final String NO_ORGANIZATION = "Organization not found.";

    private final CurrentCaller caller;
    private final LogoService logos;
    private final PortalLimits limits;
    private final Vertx vertx;

    PortalLogosResource(CurrentCaller caller, LogoService logos, PortalLimits limits, Vertx vertx) {
        this.caller = caller;
        this.logos = logos;
        this.limits = limits;
        this.vertx = vertx;
    }

    @POST
    @Path("/{organizationId}/logo")
    @FrameworkReadsBody
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.WILDCARD})
    @Operation(
            summary = "Upload or replace the logo",
            description = "One file in the field logo: PNG, JPEG, GIF or WebP, told by its bytes; at most 5 MiB.")
    @Says(on = Refusal.ORGANIZATION_NOT_FOUND, error = NO_ORGANIZATION)
    public Uni<ChangedOrganization> put(
            @RestPath String organizationId, @RestForm(FileUpload.ALL) List<FileUpload> files) {
        return put(OrganizationKey.ofId(organizationId), files);
    }

    @POST
    @Path("/slug/{orgSlug}/logo")
    @FrameworkReadsBody
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.WILDCARD})
    @Operation(summary = "Upload or replace the logo of the organization with this slug")
    @TellsExistence
    public Uni<ChangedOrganization> putBySlug(
            @RestPath String orgSlug, @RestForm(FileUpload.ALL) List<FileUpload> files) {
        return put(OrganizationKey.ofSlug(orgSlug), files);
    }

    private Uni<ChangedOrganization> put(OrganizationKey key, List<FileUpload> files) {
        limits.countUpload();
        FileUpload file = only(files);
        return vertx.fileSystem()
                .readFile(file.uploadedFile().toString())
                .map(bytes -> new Picture(bytes.getBytes()))
                .chain(picture -> logos.put(caller.everywhere(), key, file.fileName(), picture))
                .map(organization ->
                        new ChangedOrganization("Logo uploaded successfully", PortalOrganizationJson.of(organization)));
    }

    private static FileUpload only(List<FileUpload> files) {
        if (files.isEmpty()) {
            throw nothing();
        }
        if (files.size() > 1 || !files.get(0).name().equals(FIELD)) {
            throw new PortalError(400, "Unexpected field");
        }
        FileUpload file = files.get(0);
        if (file.size() > Picture.MAX_SIZE) {
            throw new RefusedException(Refusal.LOGO_TOO_LARGE);
        }
        if (file.size() == 0) {
            throw nothing();
        }
        return file;
    }

    private static PortalError nothing() {
        return new PortalError(400, "No logo file uploaded.");
    }

    @GET
    @PermitAll
    @Path("/{organizationId}/logo")
    @Operation(
            summary = "Download the logo",
            description = "Public. Carries an ETag and a time; what has not changed costs a 304.")
    @APIResponse(responseCode = "200", ref = PortalDocument.LOGO)
    @APIResponse(responseCode = "304", description = "It has not changed")
    @Says(on = Refusal.ORGANIZATION_NOT_FOUND, status = 404, error = NO_ORGANIZATION)
    @TellsExistence
    public Uni<Response> get(@RestPath String organizationId, Request request) {
        return download(OrganizationKey.ofId(organizationId), request);
    }

    @GET
    @PermitAll
    @Path("/slug/{orgSlug}/logo")
    @Operation(summary = "Download the logo of the organization with this slug", description = "Public.")
    @APIResponse(responseCode = "200", ref = PortalDocument.LOGO)
    @APIResponse(responseCode = "304", description = "It has not changed")
    @TellsExistence
    public Uni<Response> getBySlug(@RestPath String orgSlug, Request request) {
        return download(OrganizationKey.ofSlug(orgSlug), request);
    }

    /** The bytes are read only for those who do not have them yet. */
    private Uni<Response> download(OrganizationKey key, Request request) {
        return logos.find(key, logo -> new LogoAnswer(logo).unchanged(request).isEmpty())
                .map(file -> new LogoAnswer(file.logo()).to(request, file.bytes()));
    }

    @HEAD
    @PermitAll
    @Path("/{organizationId}/logo")
    @Operation(summary = "Describe the logo", description = "Public.")
    @APIResponse(responseCode = "200", description = "There is one", content = @Content)
    @APIResponse(responseCode = "304", description = "It has not changed")
    @TellsExistence
    public Uni<Response> head(@RestPath String organizationId, Request request) {
        return describe(OrganizationKey.ofId(organizationId), request);
    }

    @HEAD
    @PermitAll
    @Path("/slug/{orgSlug}/logo")
    @Operation(summary = "Describe the logo of the organization with this slug", description = "Public.")
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
