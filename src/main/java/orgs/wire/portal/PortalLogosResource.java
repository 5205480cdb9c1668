package orgs.wire.portal;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import orgs.access.Caller;
import orgs.logo.LogoService;
import orgs.logo.Picture;
import orgs.organization.OrganizationKey;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Routes R13 to R16 of the Portal contract. */
@Path("/api/organizations")
@Authenticated
@Tag(name = "Portal API")
public class PortalLogosResource {
    private static final String FIELD = "logo";
    private static final RouteErrors TO_PUT =
            RouteErrors.FOR_ADMINS.saying(Refusal.ORGANIZATION_NOT_FOUND, 400, "Organization not found.");
    private static final RouteErrors TO_PUT_BY_SLUG = RouteErrors.FOR_ADMINS.tellingWhetherThereIsOne();

    private final PortalCallers callers;
    private final LogoService logos;
    private final PortalLimits limits;
    private final Vertx vertx;

    PortalLogosResource(PortalCallers callers, LogoService logos, PortalLimits limits, Vertx vertx) {
        this.callers = callers;
        this.logos = logos;
        this.limits = limits;
        this.vertx = vertx;
    }

    @POST
    @Path("/{organizationId}/logo")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Upload or replace the logo",
            description = "One file in the field logo: PNG, JPEG, GIF or WebP, told by its bytes; at most 5 MiB.")
    public Uni<PortalOrganizationsResource.ChangedOrganization> put(
            @RestPath String organizationId, @RestForm(FileUpload.ALL) List<FileUpload> files) {
        return received(files).chain(upload -> put(upload, OrganizationKey.ofId(organizationId), TO_PUT));
    }

    @POST
    @Path("/slug/{orgSlug}/logo")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Upload or replace the logo of the organization with this slug")
    public Uni<PortalOrganizationsResource.ChangedOrganization> putBySlug(
            @RestPath String orgSlug, @RestForm(FileUpload.ALL) List<FileUpload> files) {
        return received(files).chain(upload -> put(upload, OrganizationKey.ofSlug(orgSlug), TO_PUT_BY_SLUG));
    }

    @POST
    @Path("/{organizationId}/logo")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Uni<Response> putNothing(@RestPath String organizationId) {
        return refuseNothing();
    }

    @POST
    @Path("/slug/{orgSlug}/logo")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Uni<Response> putNothingBySlug(@RestPath String orgSlug) {
        return refuseNothing();
    }

    private Uni<Response> refuseNothing() {
        return callers.caller().invoke(limits::countUpload).map(caller -> {
            throw nothing();
        });
    }

    /** What the caller sent, which is checked before he is. */
    private record Upload(Caller caller, String fileName, Picture picture) {}

    private Uni<Upload> received(List<FileUpload> files) {
        return callers.caller().invoke(limits::countUpload).chain(caller -> {
            FileUpload file = only(files);
            return vertx.fileSystem()
                    .readFile(file.uploadedFile().toString())
                    .map(Buffer::getBytes)
                    .map(bytes -> new Upload(caller, file.fileName(), new Picture(bytes)));
        });
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

    private static PortalError noOrganization() {
        return new PortalError(404, "Organization not found.");
    }

    private static PortalError nothing() {
        return new PortalError(400, "No logo file uploaded.");
    }

    private Uni<PortalOrganizationsResource.ChangedOrganization> put(
            Upload upload, OrganizationKey key, RouteErrors errors) {
        return errors.of(upload.caller(), logos.put(upload.caller(), key, upload.fileName(), upload.picture()))
                .map(organization -> new PortalOrganizationsResource.ChangedOrganization(
                        "Logo uploaded successfully", PortalOrganizationJson.of(organization)));
    }

    @GET
    @PermitAll
    @Path("/{organizationId}/logo")
    @Operation(
            summary = "Download the logo",
            description = "Public. Carries an ETag and a time; what has not changed costs a 304.")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = {
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/gif", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/webp", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "304", description = "It has not changed")
    public Uni<Response> get(@RestPath String organizationId, Request request) {
        return download(OrganizationKey.ofId(organizationId), request)
                .onFailure(PortalLogosResource::isUnknown)
                .transform(none -> noOrganization());
    }

    @GET
    @PermitAll
    @Path("/slug/{orgSlug}/logo")
    @Operation(summary = "Download the logo of the organization with this slug", description = "Public.")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = {
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/gif", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/webp", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "304", description = "It has not changed")
    public Uni<Response> getBySlug(@RestPath String orgSlug, Request request) {
        return download(OrganizationKey.ofSlug(orgSlug), request);
    }

    @HEAD
    @PermitAll
    @Path("/{organizationId}/logo")
    @Operation(summary = "Describe the logo", description = "Public.")
    @APIResponse(responseCode = "200", description = "There is one", content = @Content)
    @APIResponse(responseCode = "304", description = "It has not changed")
    public Uni<Response> head(@RestPath String organizationId, Request request) {
        return describe(OrganizationKey.ofId(organizationId), request)
                .onFailure(PortalLogosResource::isUnknown)
                .transform(none -> noOrganization());
    }

    @HEAD
    @PermitAll
    @Path("/slug/{orgSlug}/logo")
    @Operation(summary = "Describe the logo of the organization with this slug", description = "Public.")
    @APIResponse(responseCode = "200", description = "There is one", content = @Content)
    @APIResponse(responseCode = "304", description = "It has not changed")
    public Uni<Response> headBySlug(@RestPath String orgSlug, Request request) {
        return describe(OrganizationKey.ofSlug(orgSlug), request);
    }

    private Uni<Response> describe(OrganizationKey key, Request request) {
        return logos.describe(key).map(LogoAnswer::new).map(answer -> answer.unchanged(request)
                .orElseGet(() -> answer.described()));
    }

    /** The bytes are read only for who does not have them yet. */
    private Uni<Response> download(OrganizationKey key, Request request) {
        return logos.describe(key)
                .map(logo -> new LogoAnswer(logo).unchanged(request))
                .chain(unchanged -> unchanged
                        .map(answer -> Uni.createFrom().item(answer))
                        .orElseGet(() -> logos.read(key).map(file -> new LogoAnswer(file.logo()).with(file.bytes()))));
    }

    private static boolean isUnknown(Throwable failure) {
        return failure instanceof RefusedException refused && refused.refusal() == Refusal.ORGANIZATION_NOT_FOUND;
    }
}
