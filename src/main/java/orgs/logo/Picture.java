package orgs.logo;

import java.nio.BufferUnderflowException;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.secret.Sha256;

/** A picture that was accepted for what its bytes are, not for what its sender says they are. It tells nothing about its sender. */
public final class Picture {
    /** The largest file, in bytes. */
    public static final int MAX_SIZE = 5 * 1024 * 1024;

    /** A megabyte can hold gigapixels of one color, and whatever shows them needs memory for every pixel. */
    public static final long MAX_PIXELS = 25_000_000;

    private final byte[] bytes;
    private final PictureFormat format;

    /**
     * @param file becomes unusable
     * @throws RefusedException {@link Refusal#LOGO_TOO_LARGE}, {@link Refusal#LOGO_FORMAT_UNKNOWN},
     *     {@link Refusal#LOGO_TOO_MANY_PIXELS}
     */
    public Picture(byte[] file) {
        if (file.length > MAX_SIZE) {
            throw new RefusedException(Refusal.LOGO_TOO_LARGE);
        }
        format = PictureFormat.of(file).orElseThrow(() -> new RefusedException(Refusal.LOGO_FORMAT_UNKNOWN));
        if (format.dimensions(file).orElseThrow().pixels() > MAX_PIXELS) {
            throw new RefusedException(Refusal.LOGO_TOO_MANY_PIXELS);
        }
        bytes = withoutMetadata(format, file);
    }

    private static byte[] withoutMetadata(PictureFormat format, byte[] file) {
        try {
            return format.withoutMetadata(file);
        } catch (BufferUnderflowException brokenOff) {
            throw new RefusedException(Refusal.LOGO_FORMAT_UNKNOWN);
        }
    }

    public PictureFormat format() {
        return format;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Names exactly these bytes. */
    String tag() {
        return Sha256.text(bytes);
    }
}
