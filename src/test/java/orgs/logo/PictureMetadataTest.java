package orgs.logo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.refusal.RefusedException;
import orgs.wire.portal.Pictures;

/** A logo shows a picture and tells nothing about who made it, where and when. */
class PictureMetadataTest {
    private static final String PLACE = "52.5163 N 13.3777 E";

    static Stream<byte[]> plainPictures() throws IOException {
        return Stream.of(
                Pictures.png(3, 2),
                Pictures.jpeg(3, 2),
                Pictures.gif(3, 2),
                Pictures.webpLossy(3, 2),
                Pictures.webpLossless(3, 2),
                Pictures.webpExtended(3, 2),
                drawn("png"),
                drawn("jpeg"),
                drawn("gif"));
    }

    @ParameterizedTest
    @MethodSource("plainPictures")
    void pictureThatTellsNothingStaysAsItIs(byte[] picture) {
        assertArrayEquals(picture, clean(picture));
    }

    @Test
    void pngLosesTextsTimesAndWhatFollowsItsEnd() throws IOException {
        byte[] plain = drawn("png");
        int behindTheHeader = 33;
        byte[] telling = join(
                Arrays.copyOf(plain, behindTheHeader),
                chunk("tEXt", PLACE),
                chunk("eXIf", PLACE),
                chunk("tIME", "1234567"),
                chunk("prVt", PLACE),
                Arrays.copyOfRange(plain, behindTheHeader, plain.length),
                latin1(PLACE));
        assertArrayEquals(plain, clean(telling));
    }

    @Test
    void jpegLosesCommentsAndApplicationsOwnDataAndWhatFollowsItsEnd() throws IOException {
        byte[] plain = drawn("jpeg");
        byte[] telling = join(
                Arrays.copyOf(plain, 2),
                segment(0xE1, "Exif\0\0MM\0*" + PLACE),
                segment(0xE1, "http://ns.adobe.com/xap/1.0/\0" + PLACE),
                segment(0xE2, "MPF\0" + PLACE),
                segment(0xED, "Photoshop 3.0\0" + PLACE),
                segment(0xFE, PLACE),
                new byte[] {-1},
                Arrays.copyOfRange(plain, 2, plain.length),
                latin1(PLACE));
        byte[] cleaned = clean(telling);
        assertArrayEquals(plain, cleaned);
        assertEquals(16, ImageIO.read(new ByteArrayInputStream(cleaned)).getWidth());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void jpegKeepsWhichSideIsUpAndItsColors(boolean bigEndian) throws IOException {
        byte[] plain = drawn("jpeg");
        byte[] colors = segment(0xE2, "ICC_PROFILE\0and more");
        byte[] exif = exif(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN, 6);
        byte[] rest = Arrays.copyOfRange(plain, 2, plain.length);
        byte[] cleaned = clean(join(Arrays.copyOf(plain, 2), exif, colors, rest));

        byte[] sideAlone =
                HexFormat.of().parseHex("ffe100224578696600004d4d002a00000008000101120003000000010006000000000000");
        assertArrayEquals(join(Arrays.copyOf(plain, 2), sideAlone, colors, rest), cleaned);
        assertFalse(new String(cleaned, StandardCharsets.ISO_8859_1).contains(PLACE));
    }

    @Test
    void webpLosesExifAndXmpAndNoLongerAnnouncesThem() {
        byte[] plain = Pictures.webpExtended(3, 2);
        byte[] telling = join(plain, riffChunk("EXIF", PLACE), riffChunk("XMP ", PLACE + '!'));
        telling[20] |= 0x0C;
        ByteBuffer.wrap(telling).order(ByteOrder.LITTLE_ENDIAN).putInt(4, telling.length - 8);
        assertArrayEquals(plain, clean(telling));
    }

    @Test
    void gifLosesCommentsAndApplicationsOwnDataAndWhatFollowsItsEnd() throws IOException {
        byte[] plain = drawn("gif");
        int end = plain.length - 1;
        byte[] loop = extension(0xFF, "NETSCAPE2.0", "\1\0\0");
        byte[] telling = join(
                Arrays.copyOf(plain, end),
                loop,
                extension(0xFE, PLACE),
                extension(0xFF, "XMP DataXMP", PLACE),
                new byte[] {0x3B},
                latin1(PLACE));
        byte[] cleaned = clean(telling);
        assertArrayEquals(join(Arrays.copyOf(plain, end), loop, new byte[] {0x3B}), cleaned);
        assertEquals(16, ImageIO.read(new ByteArrayInputStream(cleaned)).getWidth());
    }

    @Test
    void pictureThatEndsInTheMiddleOfSomethingIsNone() throws IOException {
        byte[] png = drawn("png");
        assertThrows(RefusedException.class, () -> clean(Arrays.copyOf(png, png.length - 5)));
        byte[] jpeg = drawn("jpeg");
        assertThrows(
                RefusedException.class,
                () -> clean(join(Arrays.copyOf(jpeg, jpeg.length - 2), new byte[] {-1, 1, 99, 99})));
    }

    @Property
    void anyBytesBehindABeginningAreCleanedOrRefused(@ForAll byte[] bytes) {
        for (PictureFormat format : PictureFormat.values()) {
            byte[] beginning =
                    switch (format) {
                        case PNG -> Arrays.copyOf(Pictures.png(1, 1), 33);
                        case JPEG -> Arrays.copyOf(Pictures.jpeg(1, 1), 20);
                        case GIF -> Pictures.gif(1, 1);
                        case WEBP -> Pictures.webpExtended(1, 1);
                    };
            byte[] file = join(beginning, bytes);
            try {
                assertTrue(format.withoutMetadata(file.clone()).length <= file.length);
            } catch (BufferUnderflowException refused) {
                assertTrue(bytes.length > 0 || format == PictureFormat.PNG);
            }
        }
    }

    private static byte[] clean(byte[] picture) {
        return new Picture(picture.clone()).bytes();
    }

    private static byte[] drawn(String format) throws IOException {
        var image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 256; i++) {
            image.setRGB(i % 16, i / 16, i * 70_001);
        }
        var file = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, format, file));
        return file.toByteArray();
    }

    /** Says which side is up, and where the picture was taken. */
    private static byte[] exif(ByteOrder order, int orientation) {
        var tiff = ByteBuffer.allocate(26 + PLACE.length() + 12).order(order);
        tiff.put(latin1(order == ByteOrder.BIG_ENDIAN ? "MM" : "II"))
                .putShort((short) 42)
                .putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x010E).putShort((short) 2).putInt(PLACE.length()).putInt(38);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put(latin1(PLACE));
        return segment(0xE1, "Exif\0\0" + new String(tiff.array(), StandardCharsets.ISO_8859_1));
    }

    private static byte[] segment(int marker, String content) {
        int length = content.length() + 2;
        return join(new byte[] {-1, (byte) marker, (byte) (length >> 8), (byte) length}, latin1(content));
    }

    private static byte[] extension(int label, String... pieces) {
        var data = Stream.of(pieces).map(piece -> (char) piece.length() + piece).collect(Collectors.joining());
        return join(new byte[] {0x21, (byte) label}, latin1(data), new byte[1]);
    }

    private static byte[] chunk(String kind, String content) {
        var crc = new CRC32();
        crc.update(latin1(kind + content));
        return join(
                ByteBuffer.allocate(4).putInt(content.length()).array(),
                latin1(kind + content),
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static byte[] riffChunk(String kind, String content) {
        var size = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(content.length());
        return join(latin1(kind), size.array(), latin1(content), new byte[content.length() % 2]);
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        Stream.of(parts).forEach(joined::writeBytes);
        return joined.toByteArray();
    }
}
