package orgs.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.impl.driver.Driver;
import io.quarkus.test.junit.QuarkusTest;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;

/**
 * The types of the UI: the bundler only strips them. The compiler comes from the Maven registry, the Node.js that runs
 * it from Playwright, and the types of Lit from where the bundler unpacked them when this application was built.
 */
@QuarkusTest
class WebTypesTest {
    private static final Path UNPACKED = Path.of("target/typescript");

    @Test
    void theyFit() throws Exception {
        Path driver = Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false)
                .driverDir();
        var check = new ProcessBuilder(
                        driver.resolve("node").toString(),
                        unpackedCompiler().toString(),
                        "--project",
                        "src/main/resources/web/tsconfig.json")
                .redirectErrorStream(true)
                .start();
        String told = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, check.waitFor(), told);
    }

    /** The declarations of the language are packed once more within the jar. */
    private static Path unpackedCompiler() throws IOException {
        try (var jar = new JarFile(jar().toFile())) {
            for (var entry : Collections.list(jar.entries())) {
                if (!entry.isDirectory() && entry.getName().startsWith("META-INF/resources/")) {
                    write(entry.getName().substring("META-INF/".length()), jar.getInputStream(entry));
                }
            }
            try (var more = new TarArchiveInputStream(
                    new GZIPInputStream(jar.getInputStream(jar.getEntry("META-INF/.more.tgz"))))) {
                for (ArchiveEntry entry = more.getNextEntry(); entry != null; entry = more.getNextEntry()) {
                    if (!entry.isDirectory()) {
                        write(entry.getName(), more);
                    }
                }
            }
        }
        try (var files = Files.walk(UNPACKED)) {
            return files.filter(file -> file.endsWith("lib/tsc.js")).findFirst().orElseThrow();
        }
    }

    private static Path jar() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(".*[/\\\\]typescript-[0-9.]+\\.jar"))
                .map(Path::of)
                .findFirst()
                .orElseThrow();
    }

    private static void write(String name, InputStream content) throws IOException {
        Path file = UNPACKED.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content.readAllBytes());
    }
}
