package orgs.examples;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import orgs.attack.GoodRequest;
import orgs.wire.portal.Pictures;

/** A client that a generator has made of the document ({@code .ci/generated-clients}). */
interface GeneratedClient extends AutoCloseable {
    Path DIRECTORY = Path.of("clients", "generated");
    String FILE = "logo.png";

    /** Calls the operation, and reads what it answers. @return what went wrong; empty for nothing */
    String call(Documented operation, GoodRequest request);

    @Override
    void close();

    /** What an operation is sent that takes a file: lines, or a picture. */
    static byte[] file(Documented operation, GoodRequest request) {
        return operation.takesLines() ? request.lines().getBytes(StandardCharsets.UTF_8) : Pictures.png(1, 1);
    }

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
