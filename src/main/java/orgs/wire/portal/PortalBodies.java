package orgs.wire.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import orgs.wire.PlainText;

/** Reads request bodies: urlencoded ones if they say so, and JSON. No body is a body without fields. */
@ApplicationScoped
public class PortalBodies {
    private static final int MAX_LENGTH = 100 * 1024;

    private final CurrentVertxRequest current;
    private final ObjectMapper mapper;

    PortalBodies(CurrentVertxRequest current, ObjectMapper mapper) {
        this.current = current;
        this.mapper = mapper;
    }

    PortalBody read(byte[] body) {
        if (body == null || body.length == 0) {
            return new PortalBody(mapper.createObjectNode());
        }
        if (body.length > MAX_LENGTH) {
            throw new PortalError(413, "Request too large");
        }
        JsonNode fields = isForm() ? form(new String(body, StandardCharsets.UTF_8)) : json(body);
        fields.properties().forEach(field -> requirePlain(field.getKey(), field.getValue()));
        return new PortalBody(fields);
    }

    private boolean isForm() {
        String type = current.getCurrent().request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    private JsonNode json(byte[] body) {
        try {
            JsonNode read = mapper.readTree(body);
            return read.isObject() ? read : mapper.createObjectNode();
        } catch (IOException notJson) {
            throw new PortalError(400, "Invalid JSON");
        }
    }

    /** Of a field that is given twice the first counts. */
    private ObjectNode form(String body) {
        ObjectNode fields = mapper.createObjectNode();
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            String name = decoded(parts[0]);
            if (!name.isEmpty() && !fields.has(name)) {
                fields.put(name, parts.length == 2 ? decoded(parts[1]) : "");
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            throw new PortalError(400, "Invalid form");
        }
    }

    private static void requirePlain(String field, JsonNode value) {
        if (value.isTextual() && !PlainText.Check.isPlain(value.textValue())) {
            throw new PortalError(400, "Invalid characters in " + field);
        }
    }
}
