package orgs.examples;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import orgs.attack.GoodRequest;

/** A client that a generator has made of the document ({@code .ci/generated-clients}). */
interface GeneratedClient extends AutoCloseable {
    Path DIRECTORY = Path.of("clients", "generated");
    String FILE = "logo.png";

    /** Calls the operation, and reads what it answers. @return what went wrong; empty for nothing */
    String call(Documented operation, GoodRequest request);

    @Override
    void close();

    /** What generators call a parameter: {@code organizationPin} for {@code organization-pin}. */
    static String parameter(String name) {
        List<String> words = Arrays.asList(name.split("[-_]"));
        return words.get(0)
                + words.stream()
                        .skip(1)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
    }
}
