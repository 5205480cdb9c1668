package orgs.dev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** What helps in development would be a door in production: everybody could be anybody. */
@DisabledIfSystemProperty(
        named = "native.image.path",
        matches = ".+",
        disabledReason = "an executable has no files to look at")
class ProductIT {
    private static final Path PRODUCT = Path.of("target", "quarkus-app");

    @Test
    void holdsNothingOfThisPackageAndNoEmbeddedDatabase() throws IOException {
        assertEquals(
                List.of(),
                content()
                        .filter(name ->
                                name.contains("orgs/dev") || name.contains("zonky") || name.contains("application-dev"))
                        .toList());
        assertFalse(content().noneMatch(name -> name.endsWith("orgs/Main.class")), "looked at the wrong place");
    }

    private static Stream<String> content() throws IOException {
        try (var files = Files.walk(PRODUCT)) {
            return files.filter(Files::isRegularFile).toList().stream()
                    .flatMap(file -> Stream.concat(
                            Stream.of(file.toString()),
                            file.toString().endsWith(".jar") ? entries(file) : Stream.of()));
        }
    }

    private static Stream<String> entries(Path jar) {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(jar.toString(), e);
        }
    }
}
