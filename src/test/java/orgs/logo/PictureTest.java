package orgs.logo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.wire.portal.Pictures;

/** What passes as a picture, and what it is called. */
class PictureTest {

    static Stream<Arguments> pictures() {
        return Stream.of(
                Arguments.of(PictureFormat.PNG, Pictures.png(300, 200)),
                Arguments.of(PictureFormat.JPEG, Pictures.jpeg(300, 200)),
                Arguments.of(PictureFormat.GIF, Pictures.gif(300, 200)),
                Arguments.of(PictureFormat.WEBP, Pictures.webpLossy(300, 200)),
                Arguments.of(PictureFormat.WEBP, Pictures.webpLossless(300, 200)),
                Arguments.of(PictureFormat.WEBP, Pictures.webpExtended(300, 200)));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void formatAndSizeAreReadFromTheHeaders(PictureFormat format, byte[] bytes) {
        assertEquals(format, new Picture(bytes).format());
        assertEquals(Optional.of(new Dimensions(300, 200)), format.dimensions(bytes));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void halfAPictureIsNone(PictureFormat format, byte[] bytes) {
        refused(Refusal.LOGO_FORMAT_UNKNOWN, Arrays.copyOf(bytes, 18));
        refused(Refusal.LOGO_FORMAT_UNKNOWN, Arrays.copyOf(bytes, 4));
    }

    @Test
    void pictureWithoutPixelsIsNone() {
        refused(Refusal.LOGO_FORMAT_UNKNOWN, Pictures.png(0, 5));
        refused(Refusal.LOGO_FORMAT_UNKNOWN, Pictures.jpeg(5, 0));
        refused(Refusal.LOGO_FORMAT_UNKNOWN, Pictures.gif(0, 0));
    }

    @Test
    void bombIsRefusedByWhatItAnnounces() {
        refused(Refusal.LOGO_TOO_MANY_PIXELS, Pictures.png(50_000, 50_000));
        refused(Refusal.LOGO_TOO_MANY_PIXELS, Pictures.png(-1, 1_000));
        refused(Refusal.LOGO_TOO_MANY_PIXELS, Pictures.jpeg(65_500, 65_500));
        refused(Refusal.LOGO_TOO_MANY_PIXELS, Pictures.webpExtended(16_000, 16_000));
        new Picture(Pictures.png(5_000, 5_000));
    }

    @Test
    void gifWhoseFramesAreLargerThanItsScreenIsNone() {
        byte[] gif = Pictures.gif(10, 10);
        gif[6] = 5;
        refused(Refusal.LOGO_FORMAT_UNKNOWN, gif);
    }

    @Property
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
        for (PictureFormat format : PictureFormat.values()) {
            assertTrue(format.dimensions(bytes).map(size -> size.pixels() > 0).orElse(true));
        }
    }

    private static void refused(Refusal refusal, byte[] bytes) {
        assertEquals(
                refusal,
                assertThrows(RefusedException.class, () -> new Picture(bytes)).refusal());
    }

    @ParameterizedTest
    @CsvSource({
        "logo.png, logo.png",
        "logo.PNG, logo.PNG",
        "C:\\dir\\logo.png, Cdirlogo.png",
        "logo.svg, logo.svg.png",
        "logo, logo.png",
        "ümlaut.png, ümlaut.png"
    })
    void fileNameIsTidiedAndEndsAsTheFormatDoes(String uploaded, String expected) {
        assertEquals(expected, FileName.of(uploaded, PictureFormat.PNG).value());
    }

    @Test
    void fileNameIsNeverEmptyOrLong() {
        assertTrue(FileName.of(null, PictureFormat.JPEG).value().matches("file_[0-9a-f]{16}\\.jpg"));
        assertTrue(FileName.of("../\"|?*", PictureFormat.JPEG).value().matches("file_[0-9a-f]{16}\\.jpg"));
        assertEquals(
                "x".repeat(91) + ".jpeg",
                FileName.of("x".repeat(300) + ".jpeg", PictureFormat.JPEG).value());
    }
}
