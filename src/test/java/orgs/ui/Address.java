package orgs.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A page, as {@code addresses.csv} has it.
 *
 * @param route its path in the table of routes of the application
 * @param path an address of it
 * @param who who may see it: the owner of an organization, a system administrator, a stranger
 */
record Address(String route, String path, String who, String inEnglish, String inGerman) {

    /** All of them, with these words for what stands in braces. */
    static List<Address> all(Map<String, String> words) {
        try (var table = Address.class.getResourceAsStream("addresses.csv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> of(line, words))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Address of(String line, Map<String, String> words) {
        String[] cells = line.split(";", -1);
        String path = cells[1];
        for (var word : words.entrySet()) {
            path = path.replace("{" + word.getKey() + "}", word.getValue());
        }
        return new Address(cells[0], path, cells[2], cells[3], cells[4]);
    }

    /** Whether it is a page of one organization. */
    boolean isOfOrganization() {
        return route.startsWith("/o/");
    }

    /** For the name of a picture. */
    String name() {
        return "address" + route.replaceAll("[^a-zA-Z]+", "-");
    }
}
