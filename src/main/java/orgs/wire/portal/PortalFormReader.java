package orgs.wire.portal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import orgs.text.StorableText;
import orgs.wire.BodyReader;
import orgs.wire.UrlEncoded;

/**
 * Reads a {@link PortalForm} (docs/contracts/portal.md §1.1, §1.5): urlencoded if the request says so, else as JSON whatever it says. No body, and JSON
 * that is no object, is a form without fields. A field that is absent is null, and any other is text: numbers and booleans as they are written, null,
 * lists and objects as the empty text. A form that must tell these apart has a {@link JsonNode} there.
 *
 * <p>Says as a {@link PortalError} what it cannot read. How much there may be to read, {@link orgs.wire.Dialect} has said before.
 */
@Provider
@Consumes(MediaType.WILDCARD)
public class PortalFormReader extends BodyReader<PortalForm> {
    private final ObjectMapper mapper;

    PortalFormReader(ObjectMapper mapper) {
        this.mapper = mapper.copy()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .registerModule(new SimpleModule("texts").addDeserializer(String.class, new Text()));
    }

    @Override
    protected boolean reads(Class<?> type, MediaType media) {
        return PortalForm.class.isAssignableFrom(type);
    }

    @Override
    protected PortalForm read(Class<PortalForm> type, MediaType media, InputStream input) throws IOException {
        byte[] body = input.readAllBytes();
        ObjectNode fields = isUrlEncoded(media) ? urlEncoded(body) : json(body);
        fields.properties().forEach(PortalFormReader::requirePlain);
        return mapper.treeToValue(fields, type);
    }

    private static boolean isUrlEncoded(MediaType media) {
        return media.getType().equalsIgnoreCase("application")
                && media.getSubtype().equalsIgnoreCase("x-www-form-urlencoded");
    }

    /** Of a field that is given twice the first counts. */
    private ObjectNode urlEncoded(byte[] body) {
        ObjectNode fields = mapper.createObjectNode();
        try {
            UrlEncoded.fields(body).forEach((name, values) -> fields.put(name, values.get(0)));
        } catch (IllegalArgumentException brokenEscape) {
            throw new PortalError(400, "Invalid form");
        }
        return fields;
    }

    private ObjectNode json(byte[] body) {
        try {
            return mapper.readTree(body) instanceof ObjectNode object ? object : mapper.createObjectNode();
        } catch (IOException notJson) {
            throw new PortalError(400, "Invalid JSON");
        }
    }

    private static void requirePlain(Map.Entry<String, JsonNode> field) {
        JsonNode value = field.getValue();
        if (value.isTextual() && !StorableText.isStorable(value.textValue())) {
            throw new PortalError(400, "Invalid characters in " + field.getKey());
        }
    }

    private static final class Text extends StdDeserializer<String> {
        private static final long serialVersionUID = 1;

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonNode value = json.readValueAsTree();
            return value.isValueNode() ? value.asText() : getNullValue(context);
        }

        @Override
        public String getNullValue(DeserializationContext context) {
            return "";
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}
