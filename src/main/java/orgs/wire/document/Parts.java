package orgs.wire.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** Small pieces of a document. */
public final class Parts {
    private static final String JSON = "application/json";

    private Parts() {}

    /** An object that has at least these properties. */
    public static Schema object(String... required) {
        return typed(SchemaType.OBJECT).required(List.of(required));
    }

    public static Schema array(Schema items) {
        return typed(SchemaType.ARRAY).items(items);
    }

    public static Schema text() {
        return typed(SchemaType.STRING);
    }

    public static Schema text(String description) {
        return text().description(description);
    }

    /** A whole number. */
    public static Schema number(int least, int most) {
        return typed(SchemaType.INTEGER)
                .format("int32")
                .minimum(BigDecimal.valueOf(least))
                .maximum(BigDecimal.valueOf(most));
    }

    public static Schema flag() {
        return typed(SchemaType.BOOLEAN);
    }

    public static Schema time() {
        return text().format("date-time");
    }

    /** One of these words. */
    public static Schema word(String... words) {
        return text().enumeration(List.<Object>copyOf(List.of(words)));
    }

    /** Who may ask: whoever has any of these credentials. */
    public static List<SecurityRequirement> anyOf(String... schemes) {
        return Stream.of(schemes)
                .map(scheme -> OASFactory.createSecurityRequirement().addScheme(scheme))
                .toList();
    }

    private static Schema typed(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    /** A schema of the document, by its name. */
    public static Schema schema(String name) {
        return OASFactory.createSchema().ref(name);
    }

    /** An answer in JSON. */
    public static APIResponse json(String description, String schema) {
        return OASFactory.createAPIResponse().description(description).content(json(schema(schema)));
    }

    public static Content json(Schema schema) {
        return OASFactory.createContent()
                .addMediaType(JSON, OASFactory.createMediaType().schema(schema));
    }

    public static Header header(String description) {
        return OASFactory.createHeader().description(description).schema(text());
    }

    /** What an answer is asked for again with. */
    public static Header tag() {
        return header("What to send as If-None-Match the next time");
    }

    /** A response of the document, by its name. */
    public static APIResponse response(String name) {
        return OASFactory.createAPIResponse().ref(name);
    }
}
