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
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Reads a {@link JsonRequest} whatever content type it came with, multipart excepted, and takes no number for a text. What it cannot read it says as an
 * {@link InvalidBodyException}; what the fields may be is said by their constraints, and checked where the resource says {@code @Valid}.
 */
@Provider
@Consumes(MediaType.WILDCARD)
public class JsonRequestReader extends BodyReader<JsonRequest> {
    private final ObjectMapper mapper;

    JsonRequestReader(ObjectMapper mapper) {
        this.mapper = strict(mapper.copy());
    }

    /** The mapper, which from here on takes no number for a text, and neither for true or false. */
    public static ObjectMapper strict(ObjectMapper mapper) {
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.Boolean)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.String, CoercionAction.Fail);
        return mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Override
    protected boolean reads(Class<?> type, MediaType media) {
        return JsonRequest.class.isAssignableFrom(type) && !media.getType().equalsIgnoreCase("multipart");
    }

    @Override
    protected JsonRequest read(Class<JsonRequest> type, MediaType media, InputStream body) throws IOException {
        JsonRequest request;
        try {
            request = mapper.readValue(body, type);
        } catch (MismatchedInputException mismatch) {
            throw new InvalidBodyException(List.of(issue(mismatch)));
        } catch (JsonProcessingException notJson) {
            throw noObject();
        }
        if (request == null) {
            throw noObject();
        }
        return request;
    }

    /** What is wrong with a value that is of another type than its place takes. */
    public static Issue issue(MismatchedInputException mismatch) {
        return new Issue("invalid_type", path(mismatch), "Invalid input: " + expectation(mismatch));
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
