package orgs.wire.portal;

import static orgs.wire.document.Parts.anyOf;
import static orgs.wire.document.Parts.array;
import static orgs.wire.document.Parts.flag;
import static orgs.wire.document.Parts.number;
import static orgs.wire.document.Parts.object;
import static orgs.wire.document.Parts.text;
import static orgs.wire.document.Parts.time;
import static orgs.wire.document.Parts.word;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import orgs.logo.PictureFormat;
import orgs.page.PageRequest;
import orgs.wire.document.Described;
import orgs.wire.document.Parts;
import orgs.wire.document.Refusals;
import orgs.wire.document.Refusals.Kind;

/**
 * What the OpenAPI document says of all operations of this API alike: who may ask, what the query holds, that bodies come
 * in two formats, and how it refuses.
 */
public class PortalDocument {
    private static final String ERROR = "PortalError";

    /** The answer that is a picture. */
    static final String LOGO = "PortalLogo";

    private static final String JSON = "application/json";
    private static final String UPLOAD = "multipart/form-data";

    private static final Refusals REFUSALS = new Refusals("Portal", ERROR);

    /** What is none of these is not refused: the nearest value counts, or none. */
    private static final Map<String, Supplier<Schema>> QUERY = Map.of(
            "page", () -> number(1, Integer.MAX_VALUE).defaultValue(1),
            "limit", () -> number(1, PageRequest.MAX_LIMIT),
            "isActive", () -> flag(),
            "startDate", () -> time(),
            "endDate", () -> time(),
            "sortBy", () -> word("timestamp", "action", "targetType").defaultValue("timestamp"),
            "sortOrder", () -> word("desc", "asc").defaultValue("desc"));

    /** Says it of these operations, and declares what they refer to. */
    public void complete(Components components, List<Described> operations) {
        components.addSchema(ERROR, error());
        components.addResponse(LOGO, logo());
        operations.forEach(described -> complete(components, described));
    }

    private static void complete(Components components, Described described) {
        described.tellQuery(QUERY);
        REFUSALS.tell(components, described, kinds(described));
        described.operation().getResponses().getAPIResponses().values().stream()
                .filter(response -> response.getRef() != null)
                .forEach(response -> response.setDescription(null)); // what it refers to has one
        if (!described.route().isPublic()) {
            described.operation().setSecurity(anyOf("bearer", "cookie"));
        }
        if (described.operation().getRequestBody() != null) {
            complete(described.operation().getRequestBody());
        }
    }

    private static Set<Kind> kinds(Described described) {
        var kinds = EnumSet.of(Kind.INVALID, Kind.UNAVAILABLE);
        if (!described.route().isPublic()) {
            kinds.addAll(EnumSet.of(Kind.UNAUTHORIZED, Kind.FORBIDDEN));
        }
        if (described.namesSomething()) {
            kinds.add(Kind.NOT_FOUND);
        }
        if (!described.isRead()) {
            kinds.addAll(EnumSet.of(Kind.CONFLICT, Kind.TOO_LARGE));
        }
        if (!described.isRead() || described.path().contains("{code}")) {
            kinds.add(Kind.TOO_MANY);
        }
        return kinds;
    }

    private static void complete(RequestBody body) {
        Content content = body.getContent();
        if (content.hasMediaType(JSON)) {
            content.addMediaType("application/x-www-form-urlencoded", content.getMediaType(JSON));
        }
        if (content.hasMediaType(UPLOAD)) {
            content.addMediaType(UPLOAD, OASFactory.createMediaType().schema(upload()));
            content.removeMediaType("*/*"); // only so that what is no upload is told what is missing
        }
    }

    private static APIResponse logo() {
        Content content = OASFactory.createContent();
        Stream.of(PictureFormat.values())
                .forEach(format -> content.addMediaType(
                        format.mediaType(), OASFactory.createMediaType().schema(text().format("binary"))));
        return OASFactory.createAPIResponse()
                .description("The picture")
                .content(content)
                .addHeader(HttpHeaders.ETAG, Parts.tag());
    }

    private static Schema upload() {
        return object("logo")
                .addProperty(
                        "logo",
                        text("PNG, JPEG, GIF or WebP; an example calls the file @logo.png, as curl does")
                                .format("binary"));
    }

    private static Schema error() {
        var field = object("type", "msg", "path", "location")
                .addProperty("type", text("What is wrong is a field"))
                .addProperty("value", text("As it was read"))
                .addProperty("msg", text("What is wrong with it"))
                .addProperty("path", text("The name of the field"))
                .addProperty("location", text("Where it stands in the request"));
        return object("error")
                .addProperty("error", text("Why, for people; programs read the header Orgs-Refusal"))
                .addProperty("message", text("More, where there is more to say"))
                .addProperty("details", array(field).description("Every rule that a field breaks"))
                .addProperty("retryAfter", text("How long to wait, for people"));
    }
}
