package orgs.logo;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;

/** The segments of a JPEG file. */
final class JpegSegments {
    private static final int RESTART_0 = 0xD0;
    private static final int RESTART_7 = 0xD7;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;

    private static final String EXIF = "Exif\0\0";
    private static final int ORIENTATION_TAG = 0x0112;
    private static final int UPRIGHT = 1;

    /** An EXIF segment with an orientation and nothing else; the last byte before the four zeros and two more says which. */
    private static final String ORIENTATION_ALONE =
            "ffe10022" + "457869660000" + "4d4d002a00000008" + "0001" + "0112000300000001" + "00%02x0000" + "00000000";

    private static final int ORIENTATION_ALONE_LENGTH = 36;

    private final byte[] file;
    private final Excerpt kept;

    private JpegSegments(byte[] file) {
        this.file = file;
        kept = new Excerpt(file);
    }

    /**
     * The same picture without what it tells beside itself. Its orientation stays, or it would be shown lying on its side.
     *
     * @param file becomes unusable
     * @throws BufferUnderflowException when it is not made of segments
     */
    static byte[] withoutMetadata(byte[] file) {
        return new JpegSegments(file).clean();
    }

    private byte[] clean() {
        kept.keep(0, 2);
        int at = 2;
        while (at < file.length) {
            int marker = marker(at);
            if (marker == END_OF_IMAGE) {
                kept.keep(at, at + 2);
                break; // what follows is another file
            }
            int end = marker == 0xFF ? at + 1 : at + 2 + length(at + 2);
            if (marker == START_OF_SCAN) {
                end = endOfScan(end);
            }
            if (end > file.length) {
                throw new BufferUnderflowException();
            }
            if (marker != 0xFF) {
                segment(marker, at, end);
            }
            at = end;
        }
        return kept.bytes();
    }

    /** The marker at this place; a byte that fills a gap before one is 0xFF, too. */
    private int marker(int at) {
        if (at + 1 >= file.length || Byte.toUnsignedInt(file[at]) != 0xFF) {
            throw new BufferUnderflowException();
        }
        return Byte.toUnsignedInt(file[at + 1]);
    }

    private int length(int at) {
        return Short.toUnsignedInt(ByteBuffer.wrap(file, at, file.length - at).getShort());
    }

    /** The place of the next marker; within the pixels a byte 0xFF is followed by 0, or by the number of a restart. */
    private int endOfScan(int from) {
        int at = from;
        while (at + 1 < file.length) {
            int next = Byte.toUnsignedInt(file[at + 1]);
            if (Byte.toUnsignedInt(file[at]) == 0xFF && next != 0 && (next < RESTART_0 || next > RESTART_7)) {
                return at;
            }
            at++;
        }
        return file.length;
    }

    private void segment(int marker, int at, int end) {
        if (marker == APP1 && Excerpt.has(file, at + 4, EXIF)) {
            exif(at, end);
        } else if (isNeeded(marker, at + 4)) {
            kept.keep(at, end);
        }
    }

    private boolean isNeeded(int marker, int content) {
        return switch (marker) {
            case APP0 -> Excerpt.has(file, content, "JFIF\0");
            case APP2 -> Excerpt.has(file, content, "ICC_PROFILE\0");
            case APP14 -> Excerpt.has(file, content, "Adobe");
            default -> marker != COMMENT && (marker < APP0 || marker > APP15);
        };
    }

    private void exif(int at, int end) {
        int orientation = orientation(at + 4 + EXIF.length(), end);
        if (orientation > UPRIGHT && orientation <= 8 && end - at >= ORIENTATION_ALONE_LENGTH) {
            kept.add(HexFormat.of().parseHex(ORIENTATION_ALONE.formatted(orientation)));
        }
    }

    private int orientation(int from, int end) {
        try {
            var exif = ByteBuffer.wrap(file, from, end - from).slice();
            exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            exif.position(exif.getInt(4));
            for (int entries = Short.toUnsignedInt(exif.getShort()); entries > 0; entries--) {
                int entry = exif.position();
                if (Short.toUnsignedInt(exif.getShort()) == ORIENTATION_TAG) {
                    return Short.toUnsignedInt(exif.getShort(entry + 8));
                }
                exif.position(entry + 12);
            }
            return UPRIGHT;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException unreadable) {
            return UPRIGHT;
        }
    }
}
