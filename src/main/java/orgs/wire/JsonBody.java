package orgs.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads a JSON body into a request record, whatever content type it came with, when the resource asks for it: where a
 * contract complains about the body after or before the credential is the resource's to say.
 */
@ApplicationScoped
public class JsonBody {
    private static final byte[] NOTHING = {};

    private final ObjectMapper mapper;
    private final Validator validator;

    JsonBody(ObjectMapper mapper, Validator validator) {
        this.mapper = strict(mapper.copy());
        this.validator = validator;
    }

    private static ObjectMapper strict(ObjectMapper mapper) {
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        return mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** @throws InvalidBodyException with every issue that could be found at once */
    public <T> T read(byte[] body, Class<T> type) {
        T request = parse(body == null ? NOTHING : body, type);
        Set<ConstraintViolation<T>> violations = validator.validate(request);
        if (!violations.isEmpty()) {
            throw new InvalidBodyException(
                    violations.stream().map(JsonBody::issue).toList());
        }
        return request;
    }

    private <T> T parse(byte[] body, Class<T> type) {
        T request;
        try {
            request = mapper.readValue(body, type);
        } catch (MismatchedInputException mismatch) {
            throw new InvalidBodyException(
                    List.of(new Issue("invalid_type", path(mismatch), "Invalid input: " + expectation(mismatch))));
        } catch (JsonProcessingException notJson) {
            throw new InvalidBodyException(List.of(Issue.ofBody("Invalid input: expected object")));
        } catch (IOException impossible) {
            throw new IllegalStateException("Bytes in memory can be read", impossible);
        }
        if (request == null) {
            throw new InvalidBodyException(List.of(Issue.ofBody("Invalid input: expected object")));
        }
        return request;
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

    private static Issue issue(ConstraintViolation<?> violation) {
        var path = new ArrayList<>();
        for (Path.Node node : violation.getPropertyPath()) {
            boolean isContent = node.getName() == null || node.getName().startsWith("<");
            if (node.getIndex() != null) {
                path.add(node.getIndex());
            }
            if (!isContent) {
                path.add(node.getName());
            }
        }
        return new Issue("invalid_value", path, violation.getMessage());
    }
}
