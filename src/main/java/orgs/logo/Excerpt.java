package orgs.logo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The parts of a file that are kept, moved together in the array of the file itself. What is kept comes from behind what was kept before. */
final class Excerpt {
    private final byte[] file;
    private int end;

    Excerpt(byte[] file) {
        this.file = file;
    }

    /** How long it is by now. */
    int length() {
        return end;
    }

    void keep(int from, int to) {
        System.arraycopy(file, from, file, end, to - from);
        end += to - from;
    }

    /** Adds something in place of what was left out, which must have been as long. */
    void add(byte[] more) {
        System.arraycopy(more, 0, file, end, more.length);
        end += more.length;
    }

    byte[] bytes() {
        return end == file.length ? file : Arrays.copyOf(file, end);
    }

    /** Whether the file has this text, in Latin-1, at this place. */
    static boolean has(byte[] file, int at, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        return at >= 0
                && at + wanted.length <= file.length
                && Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
