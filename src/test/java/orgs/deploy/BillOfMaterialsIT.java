package orgs.deploy;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What {@code target/sbom.json} says of the product is true, and nothing in it has a license that we do not want. Maven
 * makes none when it is offline.
 */
@EnabledIf(value = "isOfThisBuild", disabledReason = "the build was offline and made no bill of materials")
class BillOfMaterialsIT {
    private static final Path BILL = Path.of("target/sbom.json");
    private static final Path BUILD = Path.of("target/quarkus-artifact.properties");
    private static final Path LIBRARIES = Path.of("target/quarkus-app/lib");

    /** As SPDX calls them, or as their projects do where SPDX does not know them. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "EPL-2.0",
            "CC0-1.0",
            "Bouncy Castle Licence",
            "Public Domain");

    private final List<JsonNode> components = components();

    static boolean isOfThisBuild() throws IOException {
        return Files.exists(BILL) && Files.getLastModifiedTime(BILL).compareTo(Files.getLastModifiedTime(BUILD)) >= 0;
    }

    @Test
    void namesEveryLibraryOfTheProduct() throws IOException {
        var named = components.stream().map(BillOfMaterialsIT::fileName).collect(toSet());
        var missing = new TreeSet<>(libraries());
        missing.removeAll(named);
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyLibraryHasALicenseThatIsAllowed() {
        assertFalse(components.isEmpty());
        assertEquals(
                List.of(),
                components.stream()
                        .filter(component -> licenses(component).noneMatch(ALLOWED::contains))
                        .map(component ->
                                fileName(component) + " " + licenses(component).toList())
                        .toList());
    }

    /** The platform brings older ones, with holes that are known; pom.xml has newer ones. */
    @ParameterizedTest
    @CsvSource({
        "io.netty:netty-codec-http, 4.1.138",
        "io.netty:netty-handler, 4.1.138",
        "io.vertx:vertx-core, 4.5.28",
        "io.vertx:vertx-web, 4.5.28",
        "com.fasterxml.jackson.core:jackson-databind, 2.21.4",
        "org.postgresql:postgresql, 42.7.13",
        "org.hibernate.reactive:hibernate-reactive-core, 3.2.5"
    })
    void noLibraryIsOlderThanItsKnownHoles(String library, String oldest) {
        var versions = components.stream()
                .filter(component -> library.equals(text(component, "group") + ':' + text(component, "name")))
                .map(component -> Version.parse(text(component, "version")))
                .toList();
        assertEquals(1, versions.size(), versions::toString);
        assertTrue(versions.get(0).compareTo(Version.parse(oldest)) >= 0, versions::toString);
    }

    private static List<JsonNode> components() {
        try {
            var document = new ObjectMapper().readTree(BILL.toFile());
            return StreamSupport.stream(document.get("components").spliterator(), false)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The names of the jars beside the JVM program; an executable has none. */
    private static List<String> libraries() throws IOException {
        if (Files.notExists(LIBRARIES)) {
            return List.of();
        }
        try (var files = Files.walk(LIBRARIES)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    /** As Quarkus names the jar. */
    private static String fileName(JsonNode component) {
        return text(component, "group") + "." + text(component, "name") + "-" + text(component, "version") + ".jar";
    }

    private static String text(JsonNode component, String field) {
        return component.get(field).asText();
    }

    private static Stream<String> licenses(JsonNode component) {
        return StreamSupport.stream(component.path("licenses").spliterator(), false)
                .map(entry -> entry.path("license"))
                .map(license -> license.path("id").asText(license.path("name").asText()));
    }
}
