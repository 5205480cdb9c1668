package orgs.logo;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The chunks of a WebP file. */
final class WebpChunks {
    private static final int HEADER_LENGTH = 12;
    private static final int CHUNK_HEADER_LENGTH = 8;
    private static final String FEATURES = "VP8X";
    private static final int SAYS_EXIF_OR_XMP = 0x0C;
    private static final Set<String> SHOWN = Set.of("VP8 ", "VP8L", FEATURES, "ALPH", "ANIM", "ANMF", "ICCP");

    private WebpChunks() {}

    /**
     * The same picture without what it tells beside itself.
     *
     * @param file becomes unusable
     * @throws BufferUnderflowException when it is not made of chunks
     */
    static byte[] withoutMetadata(byte[] file) {
        var content = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        var kept = new Excerpt(file);
        kept.keep(0, HEADER_LENGTH);
        int at = HEADER_LENGTH;
        while (at + CHUNK_HEADER_LENGTH <= file.length) {
            String kind = new String(file, at, 4, StandardCharsets.ISO_8859_1);
            long size = Integer.toUnsignedLong(content.getInt(at + 4));
            if (at + CHUNK_HEADER_LENGTH + size > file.length) {
                throw new BufferUnderflowException();
            }
            int end = (int) Math.min(file.length, at + CHUNK_HEADER_LENGTH + size + size % 2);
            if (SHOWN.contains(kind)) {
                if (kind.equals(FEATURES) && size > 0) {
                    file[at + CHUNK_HEADER_LENGTH] &= ~SAYS_EXIF_OR_XMP;
                }
                kept.keep(at, end);
            }
            at = end;
        }
        content.putInt(4, kept.length() - CHUNK_HEADER_LENGTH);
        return kept.bytes();
    }
}
