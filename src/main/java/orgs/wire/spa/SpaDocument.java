package orgs.wire.spa;

import static orgs.wire.document.Parts.anyOf;
import static orgs.wire.document.Parts.array;
import static orgs.wire.document.Parts.number;
import static orgs.wire.document.Parts.object;
import static orgs.wire.document.Parts.schema;
import static orgs.wire.document.Parts.text;
import static orgs.wire.document.Parts.word;

import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import orgs.page.CursorCodec;
import orgs.refusal.Refusal;
import orgs.wire.Failure;
import orgs.wire.document.Described;
import orgs.wire.document.Refusals;
import orgs.wire.document.Refusals.Kind;

/** What the OpenAPI document says of all operations of this API alike: who may ask, what the query holds, and how it refuses. */
public class SpaDocument {
    private static final String ERROR = "SpaError";
    private static final String LAST_OWNERSHIP = "SpaLastOwnership";
    private static final String SESSION_ID = "sessionId";

    private static final Refusals REFUSALS = new Refusals("Spa", ERROR);
    private static final Set<Kind> ALWAYS =
            EnumSet.of(Kind.INVALID, Kind.UNAUTHORIZED, Kind.FORBIDDEN, Kind.UNAVAILABLE);

    private static final Map<String, Supplier<Schema>> QUERY = Map.of(
            "pageSize", () -> number(1, CursorCodec.MAX_SIZE).defaultValue(CursorCodec.DEFAULT_SIZE),
            "sortBy", () -> word("createdAt", "email").defaultValue("createdAt"),
            "sortOrder", () -> word("asc", "desc").defaultValue("desc"));

    /** Says it of these operations, and declares what they refer to. */
    public void complete(Components components, List<Described> operations) {
        components.addSecurityScheme(
                SESSION_ID,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.QUERY)
                        .name(SESSION_ID)
                        .description("A token, for clients that cannot send a header; looked at last"));
        components.addSchema(ERROR, error()).addSchema(LAST_OWNERSHIP, lastOwnership());
        PermissionsDocument.tell(components);
        operations.forEach(described -> complete(components, described));
    }

    private static void complete(Components components, Described described) {
        if (!described.route().isPublic()) {
            described.operation().setSecurity(anyOf("bearer", "cookie", SESSION_ID));
        }
        described.tellQuery(QUERY);
        var kinds = EnumSet.copyOf(ALWAYS);
        if (described.namesSomething() || !described.isRead()) {
            kinds.add(Kind.NOT_FOUND);
        }
        if (!described.isRead()) {
            kinds.add(Kind.TOO_MANY);
        }
        REFUSALS.tell(components, described, kinds);
    }

    /** All that the API can say, as it says it. */
    private static String[] codes() {
        return Stream.of(
                        Stream.of(Refusal.values()).map(SpaErrors::refused),
                        Stream.of(Failure.values()).map(SpaErrors::failed),
                        Stream.of(SpaErrors.invalid(List.of())))
                .flatMap(answers -> answers)
                .map(Response::getEntity)
                .map(SpaErrors::code)
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }

    private static Schema error() {
        var issue = object("code", "path", "message")
                .addProperty("code", text("What kind of issue"))
                .addProperty("path", array(OASFactory.createSchema()).description("Names and indexes"))
                .addProperty("message", text("What is wrong, for people"));
        return object("message", "code")
                .addProperty("message", text("Why, for people"))
                .addProperty("code", word(codes()).description("Why, for programs; the set grows with a minor version"))
                .addProperty("issues", array(issue).description("What does not fit the schema of the request"))
                .addProperty(
                        "organizations",
                        array(schema(LAST_OWNERSHIP))
                                .description("Which would be left without an owner, where a person is to be removed"));
    }

    private static Schema lastOwnership() {
        return object("id", "name", "slug")
                .addProperty("id", text("Its id"))
                .addProperty("name", text("What it is called"))
                .addProperty("slug", text("Its slug"))
                .addProperty(
                        "deletedAt",
                        text("Of one that is deleted and could be restored").format("date-time"));
    }
}
