package orgs.wire.dashboard;

import static orgs.wire.document.Parts.anyOf;
import static orgs.wire.document.Parts.number;
import static orgs.wire.document.Parts.object;
import static orgs.wire.document.Parts.text;
import static orgs.wire.document.Parts.word;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import orgs.page.Range;
import orgs.wire.document.Described;
import orgs.wire.document.Refusals;
import orgs.wire.document.Refusals.Kind;

/**
 * What the OpenAPI document says of all operations of this API alike: who may ask, what part of a list is given, that
 * bodies come in three formats, and how it refuses.
 */
public class DashboardDocument {
    private static final String ERROR = "DashboardError";
    private static final int MAX_OFFSET = 999_999_999;
    /** JSON first: a generator makes a client of the first one, and openapi-generator's default in Java sends nothing else where there is JSON. */
    private static final List<String> FORMATS = List.of("application/json", Media.FORM, "multipart/form-data");

    private static final Set<Class<?>> FOR_THE_INVITED = Set.of(OpenInvitationReads.class, SecretInvitation.class);

    private static final Refusals REFUSALS = new Refusals("Dashboard", ERROR);
    private static final Set<Kind> ALWAYS = EnumSet.of(
            Kind.INVALID,
            Kind.UNAUTHORIZED,
            Kind.FORBIDDEN,
            Kind.NOT_FOUND,
            Kind.TOO_MANY, // wrong secrets of application servers are counted
            Kind.UNAVAILABLE);

    /** What an application server sends, all at once. */
    private static final List<ServerHeader> SERVER_HEADERS = List.of(
            new ServerHeader("applicationServer", "x-application-server"),
            new ServerHeader("applicationServerToken", "x-application-server-token"),
            new ServerHeader("applicationServerAccount", "x-accountid"),
            new ServerHeader("applicationServerSession", "x-sessionid"));

    private record ServerHeader(String scheme, String name) {}

    /** Says it of these operations, and declares what they refer to. */
    public void complete(Components components, List<Described> operations) {
        SERVER_HEADERS.forEach(header -> components.addSecurityScheme(header.scheme(), scheme(header)));
        components.addSchema(ERROR, error());
        operations.forEach(described -> complete(components, described));
    }

    private static void complete(Components components, Described described) {
        Operation operation = described.operation();
        operation.setSecurity(credentials(described));
        described.query().forEach(parameter -> parameter.setSchema(text()));
        if (isList(operation)) {
            paging().forEach(operation::addParameter);
        }
        if (operation.getRequestBody() != null) {
            operation
                    .getRequestBody()
                    .setContent(inEveryFormat(operation.getRequestBody().getContent()));
        }
        var kinds = EnumSet.copyOf(ALWAYS);
        if (!described.isRead() || isForTheInvited(described)) {
            kinds.add(Kind.CONFLICT);
        }
        REFUSALS.tell(components, described, kinds);
    }

    /** An invitation that is over is a conflict with its state, also for whoever only looks. */
    private static boolean isForTheInvited(Described described) {
        return FOR_THE_INVITED.contains(described.route().method().getDeclaringClass());
    }

    /** A token; for what needs no administrator, the headers of an application server will do. */
    private static List<SecurityRequirement> credentials(Described described) {
        var credentials = new ArrayList<>(anyOf("bearer", "cookie"));
        if (!described.route().isForAdministrators()) {
            var server = OASFactory.createSecurityRequirement();
            SERVER_HEADERS.forEach(header -> server.addScheme(header.scheme()));
            credentials.add(server);
        }
        return credentials;
    }

    private static SecurityScheme scheme(ServerHeader header) {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name(header.name())
                .description("Of an application server that acts for somebody; it sends all four headers");
    }

    private static Content inEveryFormat(Content body) {
        MediaType form = body.getMediaType(Media.FORM);
        var content = OASFactory.createContent();
        FORMATS.forEach(format -> content.addMediaType(format, form));
        return content;
    }

    private static boolean isList(Operation operation) {
        Content answer = operation.getResponses().getAPIResponse("200").getContent();
        List<Schema.SchemaType> types =
                answer.getMediaType(Media.JSON).getSchema().getType();
        return types != null && types.contains(Schema.SchemaType.ARRAY);
    }

    private static Stream<Parameter> paging() {
        return Stream.of(
                query("offset", number(0, MAX_OFFSET).defaultValue(0)).description("How many items to skip"),
                query("limit", number(1, Range.MAX_LIMIT))
                        .description("How many items to give; a setting of the service where it is missing"),
                query("all", text())
                        .description("Any text: everything, but at most 1000 items, whatever offset and limit say"));
    }

    private static Parameter query(String name, Schema schema) {
        return OASFactory.createParameter().in(Parameter.In.QUERY).name(name).schema(schema);
    }

    private static Schema error() {
        return object("object", "message")
                .addProperty("object", word("error", "auth").description("auth where it is about who asks, else error"))
                .addProperty(
                        "message", word(words()).description("Why, for programs; the set grows with a minor version"));
    }

    /** All that the API can say, as it says it. */
    private static String[] words() {
        return Stream.of(DashboardError.values())
                .map(DashboardError::word)
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }
}
