package orgs.growth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A list, who asks for it, three of its pages, and how many buffers of the database each of them may touch.
 *
 * @param path as the API's document has it
 * @param buffers 0 for what is no list
 * @param pages the queries
 */
record ListLine(String path, String who, int buffers, List<String> pages) {

    /** The table of all operations that read. */
    static List<ListLine> all() {
        try (var table = ListLine.class.getResourceAsStream("lists.csv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(ListLine::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ListLine of(String line) {
        String[] cells = line.split(";", -1);
        if (cells.length < 2) {
            return new ListLine(cells[0], "", 0, List.of());
        }
        Stream<String> pages = Arrays.stream(cells).skip(3).distinct();
        return new ListLine(cells[0], cells[1], Integer.parseInt(cells[2]), pages.toList());
    }

    boolean isList() {
        return buffers > 0;
    }
}
