package orgs.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme\r\nBcc: x",
                "Acme\nBcc: x",
                "Acme\u0085Bcc: x",
                "Acme\u2028\u2029Bcc: x",
                "\u0000Acme\u0007\u001b Bcc: x",
                " Acme \t\u00a0\u3000 Bcc: x ",
                "Acme\u202e\u2066 Bcc: x\ufeff",
                "Acme \ud800 Bcc: x"
            })
    void oneLineOfVisibleCharactersIsLeft(String hostile) {
        assertEquals(Optional.of("Acme Bcc: x"), OneLine.of(hostile));
    }

    @Test
    void joinersOfScriptsAndEmojiStay() {
        assertEquals(Optional.of("👩‍🚀 می‌خواهم"), OneLine.of("👩‍🚀 می‌خواهم"));
    }

    @Test
    void whatIsTooLongIsCutBetweenCharacters() {
        assertEquals(Optional.of("🚀".repeat(80)), OneLine.of("🚀".repeat(80)));
        assertEquals(Optional.of("🚀".repeat(79) + "…"), OneLine.of("🚀".repeat(81)));
    }

    @Test
    void nothingVisibleIsNothing() {
        assertEquals(Optional.empty(), OneLine.of(null));
        assertEquals(Optional.empty(), OneLine.of(" \u202e\r\n"));
    }
}
