package orgs.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Reads a {@link JsonRequest} whatever content type it came with, multipart excepted, and takes no number for a text. What it cannot read it says as an
 * {@link InvalidBodyException}; what the fields may be is said by their constraints, and checked where the resource says {@code @Valid}.
 */
@Provider
@Consumes(MediaType.WILDCARD)
public class JsonRequestReader implements ServerMessageBodyReader<JsonRequest> {
    private final ObjectMapper mapper;

    JsonRequestReader(ObjectMapper mapper) {
        this.mapper = strict(mapper.copy());
    }

    private static ObjectMapper strict(ObjectMapper mapper) {
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        return mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, ResteasyReactiveResourceInfo method, MediaType media) {
        return isReadable(type, genericType, new Annotation[0], media);
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType media) {
        return JsonRequest.class.isAssignableFrom(type) && !media.getType().equalsIgnoreCase("multipart");
    }

    @Override
    public JsonRequest readFrom(
            Class<JsonRequest> type, Type genericType, MediaType media, ServerRequestContext context)
            throws IOException {
        return read(type, context.getInputStream());
    }

    @Override
    public JsonRequest readFrom(
            Class<JsonRequest> type,
            Type genericType,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(type, body);
    }

    private JsonRequest read(Class<JsonRequest> type, InputStream body) throws IOException {
        JsonRequest request;
        try {
            request = mapper.readValue(body, type);
        } catch (MismatchedInputException mismatch) {
            throw new InvalidBodyException(
                    List.of(new Issue("invalid_type", path(mismatch), "Invalid input: " + expectation(mismatch))));
        } catch (JsonProcessingException notJson) {
            throw noObject();
        }
        if (request == null) {
            throw noObject();
        }
        return request;
    }

    private static InvalidBodyException noObject() {
        return new InvalidBodyException(List.of(Issue.ofBody("Invalid input: expected object")));
    }

    private static String expectation(MismatchedInputException mismatch) {
        Class<?> target = mismatch.getTargetType();
        if (target == String.class) {
            return "expected string";
        }
        if (target != null && Iterable.class.isAssignableFrom(target)) {
            return "expected array";
        }
        if (target == Boolean.class || target == boolean.class) {
            return "expected boolean";
        }
        return target != null && Number.class.isAssignableFrom(target) ? "expected number" : "expected object";
    }

    private static List<Object> path(JsonMappingException failure) {
        return failure.getPath().stream()
                .<Object>map(step -> step.getFieldName() == null ? (Object) step.getIndex() : step.getFieldName())
                .toList();
    }
}
