package orgs.logo;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The chunks of a PNG file. */
final class PngChunks {
    private static final int SIGNATURE_LENGTH = 8;
    private static final int AROUND_THE_DATA = 12;

    /** What is optional and changes how the picture looks; the others tell about it. */
    private static final Set<String> SHOWN = Set.of(
            "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "hIST", "pHYs", "sPLT",
            "acTL", "fcTL", "fdAT");

    private PngChunks() {}

    /**
     * The same picture without what it tells beside itself.
     *
     * @param file becomes unusable
     * @throws BufferUnderflowException when it is not made of chunks
     */
    static byte[] withoutMetadata(byte[] file) {
        var kept = new Excerpt(file);
        kept.keep(0, SIGNATURE_LENGTH);
        int at = SIGNATURE_LENGTH;
        String kind = "";
        while (!kind.equals("IEND")) { // what follows that is another file
            if (at + AROUND_THE_DATA > file.length) {
                throw new BufferUnderflowException();
            }
            long end = at
                    + AROUND_THE_DATA
                    + Integer.toUnsignedLong(ByteBuffer.wrap(file).getInt(at));
            if (end > file.length) {
                throw new BufferUnderflowException();
            }
            kind = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (isCritical(kind) || SHOWN.contains(kind)) {
                kept.keep(at, (int) end);
            }
            at = (int) end;
        }
        return kept.bytes();
    }

    private static boolean isCritical(String kind) {
        return Character.isUpperCase(kind.charAt(0));
    }
}
