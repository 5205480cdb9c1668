package orgs.wire.spa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orgs.testing.Person;

/** {@code bin/import} and {@code bin/export}, as people call them. */
@QuarkusTest
class TransferScriptsTest {
    private final Person root = Person.systemAdministrator("Root");
    private final Person ann = Person.named("Ann");
    private final String slug = Story.slug("came");

    @TempDir
    Path directory;

    /** What a script wrote, and how it ended. */
    private record Ending(int status, String output, String errors) {}

    @Test
    void aLongFileComesInBatchesAndWhatIsRefusedIsTold() throws Exception {
        var people = IntStream.range(0, 1001).mapToObj(i -> Lines.account(Person.named("P" + i)));
        var last = Stream.of(
                Lines.account(ann),
                Lines.organization("No", ann),
                Lines.organization(slug, ann),
                Lines.member("nobodys", ann, "member"));
        String file = Lines.file(Stream.concat(people, last));

        assertEquals(
                "import: 1003 created, 0 changed, 0 unchanged, 2 refused, all of it taken back\n"
                        + "import: each batch of at most 1000 lines was tried by itself, and refused what names something of"
                        + " another one\n",
                load(file, "--dry-run").errors());
        var ending = load(file);
        assertEquals(1, ending.status(), ending::errors);
        assertEquals(
                directory.resolve("lines") + ":1003: slug_invalid (Invalid input)\n" + directory.resolve("lines")
                        + ":1005: organization_not_found (Organization not found)\n",
                ending.output());
        assertEquals("import: 1003 created, 0 changed, 0 unchanged, 2 refused\n", ending.errors());
        assertEquals(
                "import: 0 created, 0 changed, 1003 unchanged, 2 refused\n",
                load(file).errors());
    }

    @Test
    void onlyTryingLeavesNothing() throws Exception {
        String file = Lines.file(Stream.of(Lines.account(ann), Lines.organization(slug, ann)));
        assertEquals(
                new Ending(0, "", "import: 2 created, 0 changed, 0 unchanged, 0 refused, all of it taken back\n"),
                load(file, "--dry-run"));
        assertEquals(new Ending(0, "", "import: 2 created, 0 changed, 0 unchanged, 0 refused\n"), load(file));
    }

    @Test
    void whatIsExportedIsEverything() throws Exception {
        load(Lines.file(Stream.of(Lines.account(ann), Lines.organization(slug, ann))));
        var ending = run("bin/export", root.token());
        assertEquals(0, ending.status(), ending::errors);
        var lines = ending.output().lines().toList();
        assertEquals(Lines.export(root).size(), lines.size());
        assertTrue(lines.stream().anyMatch(line -> line.contains("\"slug\":\"" + slug + '"')), slug);
    }

    @Test
    void whoMayNotIsTold() throws Exception {
        Files.writeString(directory.resolve("lines"), "{}\n");
        var imported = run("bin/import", ann.token(), directory.resolve("lines").toString());
        assertEquals(2, imported.status());
        assertTrue(imported.errors().contains("permission_denied"), imported::errors);
        var exported = run("bin/export", ann.token());
        assertEquals(2, exported.status());
        assertTrue(exported.errors().contains("permission_denied"), exported::errors);
    }

    private Ending load(String file, String... options) throws IOException, InterruptedException {
        Path lines = Files.writeString(directory.resolve("lines"), file);
        return run(
                "bin/import",
                root.token(),
                Stream.concat(Stream.of(options), Stream.of(lines.toString())).toArray(String[]::new));
    }

    private Ending run(String script, String token, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("bash", script, "--url", "http://localhost:" + RestAssured.port));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(directory, "output", "");
        Path errors = Files.createTempFile(directory, "errors", "");
        var builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().put("ORGS_TOKEN", token);
        int status = builder.start().waitFor();
        return new Ending(status, read(output), read(errors));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
