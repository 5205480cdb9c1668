package orgs.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.text.Length;
import orgs.text.WebAddress;

/** What an organization is made of cannot be wrong, whichever API made it. */
class OrganizationValuesTest {
    private static final OrganizationFields FIELDS =
            OrganizationFields.named(new OrganizationName("Acme"), new Slug("acme"));
    private static final Length FOUR_TO_SIX = new Length(4, 6);

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"a\u0000b", "\ud83d", "a\nb", "a\tb", "a\u2028b", "a\u202eb"})
    void nameThatCannotBeStoredOrIsNotOneLineIsNone(String text) {
        refuses(Refusal.NAME_INVALID, () -> new OrganizationName(text));
    }

    @Test
    void nameIsKeptAsGivenAndMeasuredInCharacters() {
        assertEquals(" Ann's 🦊 ", new OrganizationName(" Ann's 🦊 ").value());
        assertEquals(
                "🦊🦊🦊🦊🦊🦊", OrganizationName.of("🦊🦊🦊🦊🦊🦊", FOUR_TO_SIX).value());
        refuses(Refusal.NAME_LENGTH, () -> OrganizationName.of("abc", FOUR_TO_SIX));
        refuses(Refusal.NAME_LENGTH, () -> OrganizationName.of("abcdefg", FOUR_TO_SIX));
        refuses(Refusal.NAME_LENGTH, () -> new OrganizationName("x".repeat(1001)));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "12 34", "12-34", "é123"})
    void pinHasLettersAndDigitsOnly(String text) {
        refuses(Refusal.PIN_INVALID, () -> new Pin(text));
    }

    @Test
    void pinHasTheBoundsOfItsApi() {
        assertEquals("aB12", Pin.of("aB12", FOUR_TO_SIX).value());
        refuses(Refusal.PIN_LENGTH, () -> Pin.of("aB1", FOUR_TO_SIX));
        refuses(Refusal.PIN_LENGTH, () -> Pin.of("aB12345", FOUR_TO_SIX));
        refuses(Refusal.PIN_LENGTH, () -> new Pin("1".repeat(256)));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"ann", "@example.org", "ann@\u0000"})
    void contactHasSomethingBeforeAnAt(String text) {
        refuses(Refusal.EMAIL_INVALID, () -> new ContactEmail(text));
    }

    @Test
    void contactIsNoLongerThanAnyApiLetsIn() {
        assertEquals("a@b", new ContactEmail("a@b").value());
        refuses(Refusal.EMAIL_INVALID, () -> new ContactEmail("a@" + "b".repeat(254)));
    }

    @Test
    void otherTextsCanBeStoredAndHaveABound() {
        refuses(Refusal.TEXT_INVALID, () -> FIELDS.withDescription("a\u0000b"));
        refuses(Refusal.TEXT_INVALID, () -> FIELDS.withDescription("x".repeat(5001)));
        refuses(Refusal.TEXT_INVALID, () -> new LogoUrl("https://" + "x".repeat(2500)));
        refuses(Refusal.WEBSITE_INVALID, () -> FIELDS.withWebsite(new WebAddress("example.org")));
    }

    private static void refuses(Refusal refusal, Executable made) {
        assertEquals(refusal, assertThrows(RefusedException.class, made).refusal());
    }
}
