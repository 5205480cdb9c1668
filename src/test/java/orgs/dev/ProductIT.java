package orgs.dev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What helps in development would be a door in production: everybody could be anybody. */
class ProductIT {

    @Test
    void holdsNothingOfThisPackageAndNoEmbeddedDatabase() throws IOException {
        String executable = System.getProperty("native.image.path");
        String content = executable == null ? names(Path.of("target", "quarkus-app")) : text(Path.of(executable));
        assertTrue(content.contains("orgs.Main"), "looked at the wrong place");
        assertEquals(
                List.of(),
                List.of("orgs.dev.", "zonky", "application-dev").stream()
                        .filter(content::contains)
                        .toList());
    }

    /** An executable holds the names of its classes and resources. */
    private static String text(Path executable) throws IOException {
        return Files.readString(executable, StandardCharsets.ISO_8859_1);
    }

    private static String names(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file + "\n" + (file.toString().endsWith(".jar") ? entries(file) : ""))
                    .collect(Collectors.joining("\n"))
                    .replace('/', '.');
        }
    }

    private static String entries(Path jar) {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.stream().map(ZipEntry::getName).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new IllegalStateException(jar.toString(), e);
        }
    }
}
