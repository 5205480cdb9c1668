package orgs.logo;

import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.secret.Sha256;

/** A picture that was accepted for what its bytes are, not for what its sender says they are. */
public final class Picture {
    /** The largest file, in bytes. */
    public static final int MAX_SIZE = 5 * 1024 * 1024;

    /** A megabyte can hold gigapixels of one color, and whatever shows them needs memory for every pixel. */
    public static final long MAX_PIXELS = 25_000_000;

    private final byte[] bytes;
    private final PictureFormat format;

    /**
     * @throws RefusedException {@link Refusal#LOGO_TOO_LARGE}, {@link Refusal#LOGO_FORMAT_UNKNOWN},
     *     {@link Refusal#LOGO_TOO_MANY_PIXELS}
     */
    public Picture(byte[] bytes) {
        if (bytes.length > MAX_SIZE) {
            throw new RefusedException(Refusal.LOGO_TOO_LARGE);
        }
        this.bytes = bytes;
        format = PictureFormat.of(bytes).orElseThrow(() -> new RefusedException(Refusal.LOGO_FORMAT_UNKNOWN));
        if (format.dimensions(bytes).orElseThrow().pixels() > MAX_PIXELS) {
            throw new RefusedException(Refusal.LOGO_TOO_MANY_PIXELS);
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
