package orgs.wire.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.IndexView;

/** The records that requests and answers are made of, by what the scanner of the code calls their schemas. */
public final class Records {
    private static final String WIRE = "orgs.wire.";

    private final Map<String, List<Class<?>>> byScannedName;

    /** All records below {@code orgs.wire}. */
    public Records(IndexView index) {
        byScannedName = index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith(WIRE))
                .<Class<?>>map(Classes::load)
                .distinct()
                .collect(Collectors.groupingBy(Records::scannedName));
    }

    private static String scannedName(Class<?> type) {
        return Optional.ofNullable(type.getAnnotation(Schema.class))
                .map(Schema::name)
                .filter(name -> !name.isEmpty())
                .orElse(type.getSimpleName());
    }

    /** What the document calls a schema; what stands for no record keeps its name. */
    public String nameOf(String scannedName) {
        return of(scannedName).map(this::nameOf).orElse(scannedName);
    }

    String nameOf(Class<?> type) {
        return Chapter.of(type).nameOf(scannedName(type));
    }

    /** The record that a scanned schema stands for. */
    Optional<Class<?>> of(String scannedName) {
        List<Class<?>> found = byScannedName.getOrDefault(scannedName, List.of());
        if (found.size() > 1) {
            throw new IllegalStateException("One name for different things, say @Schema(name = …): " + found);
        }
        return found.stream().findFirst();
    }
}
