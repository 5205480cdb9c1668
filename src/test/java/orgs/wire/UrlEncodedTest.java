package orgs.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlEncodedTest {

    private static Map<String, List<String>> fields(String body) {
        return UrlEncoded.fields(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void escapesAndSpacesAreDecodedInNamesAndValues() {
        assertEquals(
                Map.of("full name", List.of("Häuser & Söhne = 100 % +")),
                fields("full+name=H%C3%A4user+%26+Söhne = 100 %25 %2B"));
    }

    @Test
    void aFieldHasItsValuesInOrder() {
        assertEquals(Map.of("a", List.of("1", "", "3"), "b", List.of("2")), fields("a=1&b=2&a&&a=3"));
    }

    @Test
    void whatDividesAnAddressIsPartOfAValue() {
        assertEquals(Map.of("a", List.of("1;b=2#c?d=3/4=5")), fields("a=1;b=2#c?d=3/4=5"));
    }

    @Test
    void anEmptyBodyHasNoFields() {
        assertEquals(Map.of(), fields(""));
    }

    @Test
    void fieldsBeyondTheBoundAreNotRead() {
        assertEquals(1024, fields("a=1&".repeat(5000)).get("a").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%zz", "a=%", "%4=1"})
    void brokenEscapesAreRefused(String body) {
        assertThrows(IllegalArgumentException.class, () -> fields(body));
    }
}
