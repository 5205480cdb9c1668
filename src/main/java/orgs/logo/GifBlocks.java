package orgs.logo;

import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The blocks of a GIF file. */
final class GifBlocks {
    private static final int HEADER_LENGTH = 13;
    private static final int FLAGS_OF_SCREEN = 10;
    private static final int FRAME_HEADER_LENGTH = 10;
    private static final int FLAGS_OF_FRAME = 9;
    private static final int FRAME = 0x2C;
    private static final int EXTENSION = 0x21;
    private static final int END = 0x3B;
    private static final int COMMENT = 0xFE;
    private static final int APPLICATION = 0xFF;
    private static final int APPLICATION_NAME_LENGTH = 11;

    /** How often an animation runs, and what its colors mean. */
    private static final Set<String> SHOWN = Set.of("NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012");

    private GifBlocks() {}

    /**
     * The same picture without what it tells beside itself.
     *
     * @param file becomes unusable
     * @throws BufferUnderflowException when it is not made of blocks
     */
    static byte[] withoutMetadata(byte[] file) {
        var kept = new Excerpt(file);
        int at = HEADER_LENGTH + lengthOfColors(file, FLAGS_OF_SCREEN);
        int kind = 0;
        kept.keep(0, require(file, at));
        while (kind != END && at < file.length) { // what follows the end is another file
            kind = unsigned(file, at);
            int end = end(file, at, kind);
            if (isShown(file, at, kind)) {
                kept.keep(at, end);
            }
            at = end;
        }
        return kept.bytes();
    }

    private static int end(byte[] file, int at, int kind) {
        return switch (kind) {
            case FRAME -> endOfData(file, at + FRAME_HEADER_LENGTH + lengthOfColors(file, at + FLAGS_OF_FRAME) + 1);
            case EXTENSION -> endOfData(file, at + 2);
            case END -> at + 1;
            default -> throw new BufferUnderflowException();
        };
    }

    private static boolean isShown(byte[] file, int at, int kind) {
        if (kind != EXTENSION) {
            return true;
        }
        int label = unsigned(file, at + 1);
        return label != COMMENT && (label != APPLICATION || SHOWN.contains(application(file, at + 2)));
    }

    private static String application(byte[] file, int at) {
        return unsigned(file, at) == APPLICATION_NAME_LENGTH
                ? new String(file, at + 1, APPLICATION_NAME_LENGTH, StandardCharsets.ISO_8859_1)
                : "";
    }

    private static int lengthOfColors(byte[] file, int flagsAt) {
        int flags = unsigned(file, flagsAt);
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    /** Data comes in pieces, each with its length before it; an empty one is the last. */
    private static int endOfData(byte[] file, int at) {
        int next = at;
        int length;
        do {
            length = unsigned(file, next);
            next = require(file, next + 1 + length);
        } while (length > 0);
        return next;
    }

    private static int unsigned(byte[] file, int at) {
        return Byte.toUnsignedInt(file[require(file, at + 1) - 1]);
    }

    /** The same number, which is no place behind the end of the file. */
    private static int require(byte[] file, int end) {
        if (end > file.length) {
            throw new BufferUnderflowException();
        }
        return end;
    }
}
