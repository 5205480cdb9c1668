package orgs.wire.portal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Small pictures, made byte by byte. */
public final class Pictures {

    private Pictures() {}

    /** A real PNG of one colour. */
    public static byte[] png(int width, int height) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 0, 0, 0, 0});
        var deflater = new Deflater();
        deflater.setInput(new byte[(int) Math.max(0, Math.min(height * (width + 1L), 1 << 20))]);
        deflater.finish();
        byte[] pixels = new byte[4096];
        int length = deflater.deflate(pixels);
        return join(
                bytes("\u0089PNG\r\n\u001a\n"),
                chunk("IHDR", header.array()),
                chunk("IDAT", java.util.Arrays.copyOf(pixels, length)),
                chunk("IEND", new byte[0]));
    }

    /** A PNG with so much in it that the file has this size; nobody decodes it. */
    public static byte[] pngOfSize(int size) {
        byte[] small = png(1, 1);
        byte[] more = chunk("IDAT", new byte[size - small.length - 12]);
        int end = small.length - 12;
        return join(java.util.Arrays.copyOf(small, end), more, java.util.Arrays.copyOfRange(small, end, small.length));
    }

    public static byte[] gif(int width, int height) {
        var file = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        file.put(bytes("GIF89a"))
                .putShort((short) width)
                .putShort((short) height)
                .put((byte) 0x80)
                .put((byte) 0)
                .put((byte) 0);
        file.put(new byte[6]);
        file.put((byte) 0x21).put((byte) 0xF9).put(new byte[] {4, 0, 0, 0, 0, 0});
        file.put((byte) 0x2C)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) width)
                .putShort((short) height)
                .put((byte) 0);
        file.put((byte) 2).put(new byte[] {2, 0x44, 1, 0});
        file.put((byte) 0x3B);
        return java.util.Arrays.copyOf(file.array(), file.position());
    }

    /** The headers of a JPEG; nobody decodes the rest. */
    public static byte[] jpeg(int width, int height) {
        var frame = ByteBuffer.allocate(17)
                .putShort((short) 17)
                .put((byte) 8)
                .putShort((short) height)
                .putShort((short) width)
                .put((byte) 3);
        return join(
                new byte[] {-1, (byte) 0xD8, -1, (byte) 0xE0, 0, 16},
                bytes("JFIF\0\1\1\0\0\1\0\1\0\0"),
                new byte[] {-1, (byte) 0xC0},
                frame.array(),
                new byte[] {-1, (byte) 0xDA, 0, 2, -1, (byte) 0xD9});
    }

    public static byte[] webpLossy(int width, int height) {
        var data = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
        data.put(new byte[] {0, 0, 0, (byte) 0x9D, 1, 0x2A})
                .putShort((short) width)
                .putShort((short) height);
        return webp("VP8 ", data.array());
    }

    public static byte[] webpLossless(int width, int height) {
        var data = ByteBuffer.allocate(6).order(ByteOrder.LITTLE_ENDIAN);
        data.put((byte) 0x2F).putInt((width - 1) | (height - 1) << 14);
        return webp("VP8L", data.array());
    }

    public static byte[] webpExtended(int width, int height) {
        var data = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
        data.putInt(0).put(little24(width - 1)).put(little24(height - 1));
        return webp("VP8X", data.array());
    }

    private static byte[] little24(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16)};
    }

    private static byte[] webp(String kind, byte[] data) {
        var sizes = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(12 + data.length)
                .putInt(data.length);
        return join(
                bytes("RIFF"),
                java.util.Arrays.copyOf(sizes.array(), 4),
                bytes("WEBP" + kind),
                java.util.Arrays.copyOfRange(sizes.array(), 4, 8),
                data);
    }

    private static byte[] chunk(String kind, byte[] data) {
        var crc = new CRC32();
        crc.update(bytes(kind));
        crc.update(data);
        return join(
                ByteBuffer.allocate(4).putInt(data.length).array(),
                bytes(kind),
                data,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
