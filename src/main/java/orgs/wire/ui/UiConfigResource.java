package orgs.wire.ui;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.config.OrgsConfig;
import orgs.profile.RequiredFields;
import orgs.wire.ui.UiConfigJson.UiDemoPersonJson;
import orgs.wire.ui.UiConfigJson.UiDevelopmentJson;

/** How this installation is set, as far as it is everybody's business. */
@Path("/ui/config")
@Cancellable(false)
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class UiConfigResource {
    private final UiConfigJson config;

    UiConfigResource(
            OrgsConfig config,
            RequiredFields fields,
            @ConfigProperty(name = "quarkus.application.version") String version,
            Instance<DemoPeople> people) {
        this.config =
                UiConfigJson.of(config, fields, version, people.isResolvable() ? development(people.get()) : null);
    }

    @GET
    @Operation(
            operationId = "readUiConfig",
            summary = "How this installation is set",
            description = "Public: what forms offer and check, and how one signs in. The same until a restart.")
    public RestResponse<UiConfigJson> read() {
        return RestResponse.ResponseBuilder.ok(config)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }

    private static UiDevelopmentJson development(DemoPeople people) {
        return new UiDevelopmentJson(
                people.people().stream().map(UiDemoPersonJson::of).toList());
    }
}
