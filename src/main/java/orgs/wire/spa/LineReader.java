package orgs.wire.spa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import orgs.refusal.RefusedException;
import orgs.refusal.Word;
import orgs.transfer.ImportService;
import orgs.transfer.Line;
import orgs.wire.Failure;
import orgs.wire.InvalidBodyException;
import orgs.wire.Issue;
import orgs.wire.JsonRequestReader;

/** Reads and writes JSON Lines. A field that no line has is a mistake, not an addition. */
@Singleton
class LineReader {
    private final ObjectMapper mapper;

    LineReader(ObjectMapper mapper) {
        this.mapper = JsonRequestReader.strict(mapper.copy())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** All lines that are not empty. @throws InvalidBodyException for more than one import takes */
    List<SentLine> read(byte[] body) {
        List<SentLine> lines = new ArrayList<>();
        int start = 0;
        for (int number = 1; start < body.length; number++) {
            int end = endOfLine(body, start);
            if (!isBlank(body, start, end)) {
                requireRoom(lines);
                lines.add(read(number, body, start, end));
            }
            start = end + 1;
        }
        return lines;
    }

    private static int endOfLine(byte[] body, int start) {
        int end = start;
        while (end < body.length && body[end] != '\n') {
            end++;
        }
        return end;
    }

    private static boolean isBlank(byte[] body, int start, int end) {
        for (int i = start; i < end; i++) {
            if (body[i] != ' ' && body[i] != '\t' && body[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    private static void requireRoom(List<SentLine> lines) {
        if (lines.size() == ImportService.MAX_LINES) {
            throw new InvalidBodyException(
                    List.of(Issue.ofBody("Too many lines: at most " + ImportService.MAX_LINES + " at once")));
        }
    }

    private SentLine read(int number, byte[] body, int start, int end) {
        try {
            return SentLine.of(number, line(mapper.readTree(body, start, end - start)));
        } catch (RefusedException refused) {
            return unreadable(number, refused.refusal(), SpaErrors.message(refused.refusal()));
        } catch (InvalidBodyException invalid) {
            return unreadable(
                    number, Failure.INPUT_INVALID, message(invalid.issues().get(0)));
        } catch (UnrecognizedPropertyException unknown) {
            return unreadable(number, Failure.INPUT_INVALID, unknown.getPropertyName() + ": Unknown field");
        } catch (MismatchedInputException mismatch) {
            return unreadable(number, Failure.INPUT_INVALID, message(JsonRequestReader.issue(mismatch)));
        } catch (IOException noJson) {
            return unreadable(number, Failure.MALFORMED, "This is no JSON");
        }
    }

    private Line line(JsonNode told) throws JsonProcessingException {
        if (!told.isObject()) {
            throw new InvalidBodyException(List.of(Issue.ofBody("Invalid input: expected object")));
        }
        String type = told.path("type").asText();
        Class<? extends LineJson> kind = LineJson.kind(type)
                .orElseThrow(() -> new InvalidBodyException(List.of(Issue.of("type", "Unknown: '" + type + "'"))));
        return mapper.treeToValue(told, kind).line();
    }

    private static String message(Issue issue) {
        String path = issue.path().stream().map(String::valueOf).collect(Collectors.joining("."));
        return path.isEmpty() ? issue.message() : path + ": " + issue.message();
    }

    private static SentLine unreadable(int number, Word word, String message) {
        return SentLine.unreadable(number, new SentLine.WhyNot(word.word(), message));
    }

    /** These lines as a body, each with its end; for none an empty line, because a body is expected. */
    String write(List<Line> lines) {
        if (lines.isEmpty()) {
            return "\n";
        }
        var body = new StringBuilder();
        lines.forEach(line -> body.append(json(LineJson.of(line))).append('\n'));
        return body.toString();
    }

    private String json(LineJson line) {
        try {
            return mapper.writeValueAsString(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Our own records can be written", impossible);
        }
    }
}
