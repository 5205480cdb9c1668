package orgs.wire;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;
import orgs.wire.access.AccessDocument;
import orgs.wire.dashboard.DashboardDocument;
import orgs.wire.document.Chapter;
import orgs.wire.document.Described;
import orgs.wire.document.Examples;
import orgs.wire.document.Parts;
import orgs.wire.document.Records;
import orgs.wire.document.Routes;
import orgs.wire.document.Schemas;
import orgs.wire.document.Words;
import orgs.wire.portal.PortalDocument;
import orgs.wire.spa.SpaDocument;

/**
 * Makes of what the code is scanned for the OpenAPI document that people and their generators read, so that no resource
 * repeats what the code says already (docs/decisions/0034).
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {
    private static final String UNCHANGED = "304";
    private static final String SCHEMAS = "#/components/schemas/";

    private final Routes routes;
    private final Records records;

    /** @param index of the program's own classes */
    public ApiDocument(IndexView index) {
        routes = new Routes(index);
        records = new Records(index);
    }

    /** Called for every schema of the scanned document before all of it is shown to {@link #filterOpenAPI}. */
    @Override
    public Schema filterSchema(Schema schema) {
        String ref = schema.getRef();
        if (ref != null && ref.startsWith(SCHEMAS)) {
            schema.setRef(SCHEMAS + records.nameOf(ref.substring(SCHEMAS.length())));
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setInfo(OASFactory.createInfo()
                .title("Orgs")
                .version("1")
                .description("Organizations, members, roles and invitations beside your identity provider.")
                .contact(OASFactory.createContact().name("The maintainers of Orgs"))
                .license(OASFactory.createLicense()
                        .name("Apache 2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0")));
        document.setServers(List.of(OASFactory.createServer().url("/").description("The service that tells this")));
        document.setTags(Stream.of(Chapter.values()).map(Chapter::declared).toList());
        List<Described> operations = Described.all(document, routes);
        operations.forEach(ApiDocument::prepare);
        new Schemas(records).putInto(document);
        addCredentials(document.getComponents());
        new SpaDocument().complete(document.getComponents(), of(Chapter.SPA, operations));
        new PortalDocument().complete(document.getComponents(), of(Chapter.PORTAL, operations));
        new DashboardDocument().complete(document.getComponents(), of(Chapter.DASHBOARD, operations));
        new AccessDocument().complete(document.getComponents(), of(Chapter.ACCESS, operations));
        new Words().tell(document);
        var examples = new Examples();
        operations.forEach(described -> examples.tell(described.operation()));
    }

    private static void prepare(Described described) {
        described.operation().setTags(List.of(described.route().chapter().tag()));
        if (described.route().isPublic()) {
            described.operation().setSecurity(List.of());
        }
        // The framework adds an answer without a body.
        described.operation().getResponses().getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().equals("400"))
                .filter(response -> response.getValue().getContent() == null)
                .map(Map.Entry::getKey)
                .toList()
                .forEach(described.operation().getResponses()::removeAPIResponse);
        tellTag(described.operation().getResponses());
    }

    /** Whoever may be told that nothing has changed has to know what to ask with. */
    private static void tellTag(APIResponses responses) {
        if (responses.hasAPIResponse(UNCHANGED)) {
            Stream.of("200", UNCHANGED)
                    .map(responses::getAPIResponse)
                    .filter(response -> response.getRef() == null)
                    .forEach(response -> response.addHeader(HttpHeaders.ETAG, Parts.tag()));
        }
    }

    private static List<Described> of(Chapter chapter, List<Described> operations) {
        return operations.stream().filter(operation -> operation.isIn(chapter)).toList();
    }

    private static void addCredentials(Components components) {
        components
                .addSecurityScheme(
                        "bearer",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("A token of an identity provider, or one of the service's own"))
                .addSecurityScheme(
                        "cookie",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("orgs_session")
                                .description("The service's own token; a change must come from an allowed origin"));
    }
}
