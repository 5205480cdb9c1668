package orgs.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import orgs.refusal.Refusal;

/** The words of {@code Orgs-Refusal} are few, explained, and all of them said. */
class VocabularyTest {
    /** They word what others refuse. */
    private static final Set<String> ANSWERS =
            Set.of("Refusal", "SpaErrors", "PortalErrors", "DashboardErrors", "DashboardError", "ExchangeError");

    /** What one API alone has no use for, the other APIs may need. */
    @Test
    void everyRefusalIsSaidByTheCore() {
        Set<String> said = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("orgs").stream()
                        .filter(type -> !ANSWERS.contains(outermost(type)))
                        .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                        .filter(access -> access.getTargetOwner().isEquivalentTo(Refusal.class))
                        .map(access -> access.getTarget().getName())
                        .collect(Collectors.toSet());
        assertEquals(
                List.of(),
                Stream.of(Refusal.values())
                        .map(Refusal::name)
                        .filter(name -> !said.contains(name))
                        .toList());
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceAll(".*\\.|\\$.*", "");
    }

    @Test
    void everyWordIsExplained() throws IOException {
        List<String> explained = Pattern.compile("(?m)^\\| `([a-z_]+)` \\|")
                .matcher(Files.readString(Path.of("docs/refusals.md")))
                .results()
                .map(row -> row.group(1))
                .sorted()
                .toList();
        assertEquals(RefusalHeader.vocabulary(), explained);
    }
}
