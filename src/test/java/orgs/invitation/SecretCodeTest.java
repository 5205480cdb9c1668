package orgs.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.text.Length;

class SecretCodeTest {
    private static final Length FOUR_TO_SIX = new Length(4, 6);

    @Test
    void chosenCodeCanBeGuessed() {
        var code = SecretCode.chosen("aB12", FOUR_TO_SIX);
        assertEquals("aB12", code.value());
        assertTrue(code.guessable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12 34", "12-34", "é123"})
    void codeHasLettersAndDigitsOnly(String text) {
        refuses(Refusal.INVITATION_CODE_INVALID, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aB1", "aB12345"})
    void codeHasTheBoundsOfItsApi(String text) {
        refuses(Refusal.INVITATION_CODE_LENGTH, text);
    }

    private static void refuses(Refusal refusal, String text) {
        var refused = assertThrows(RefusedException.class, () -> SecretCode.chosen(text, FOUR_TO_SIX));
        assertEquals(refusal, refused.refusal());
    }
}
