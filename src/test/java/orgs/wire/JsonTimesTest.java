package orgs.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times are told in UTC, with three digits of the second, whichever year it is. */
class JsonTimesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static {
        new JsonSettings().customize(MAPPER);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T20:58:06Z, 2026-11-24T20:58:06.000Z",
        "2026-01-02T03:04:05.006999Z, 2026-01-02T03:04:05.006Z",
        "2028-02-29T23:59:59.999999999Z, 2028-02-29T23:59:59.999Z",
        "1969-12-31T23:59:59.5Z, 1969-12-31T23:59:59.500Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00.000Z",
        "9999-12-31T23:59:59.120Z, 9999-12-31T23:59:59.120Z",
        "+10000-01-01T00:00:00Z, +10000-01-01T00:00:00.000Z",
        "-0001-01-01T00:00:00Z, -0001-01-01T00:00:00.000Z"
    })
    void aTimeHasMilliseconds(String time, String told) throws JsonProcessingException {
        assertEquals('"' + told + '"', MAPPER.writeValueAsString(Instant.parse(time)));
    }
}
