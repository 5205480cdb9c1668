package orgs;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code SECURITY.md} names a guard for every threat, and each of them exists; so does each that was seen failing. */
class SecurityDocumentTest {
    private static final Path SEEN_FAILING = Path.of("docs/attacks.md");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))`");
    private static final Pattern THREAT = Pattern.compile("\\| to .*");

    @Test
    void everyNamedTestExists() throws IOException {
        var missing = TEST.matcher(document() + Files.readString(SEEN_FAILING))
                .results()
                .map(named -> named.group(1))
                .collect(toCollection(TreeSet::new));
        missing.removeAll(tests());
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyThreatNamesATest() throws IOException {
        List<String> threats =
                THREAT.matcher(document()).results().map(MatchResult::group).toList();
        assertTrue(threats.size() > 10, "threats are seen");
        assertEquals(
                List.of(),
                threats.stream().filter(threat -> !TEST.matcher(threat).find()).toList());
    }

    private static String document() throws IOException {
        return Files.readString(Path.of("SECURITY.md"));
    }

    private static Set<String> tests() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(toCollection(TreeSet::new));
        }
    }
}
