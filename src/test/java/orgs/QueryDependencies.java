package orgs;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which features a feature knows, counting what its queries ask: neither the compiler nor ArchUnit sees the entities and
 * tables that a text names.
 */
final class QueryDependencies {
    private static final Path SOURCES = Path.of("src/main/java/orgs");
    private static final Pattern TEXT =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern ASKED = Pattern.compile("(?:from|join|update|into)\\s+(\\w+)");

    private final Map<String, String> featureByName = new HashMap<>();
    private final Map<String, Set<String>> known = new TreeMap<>();

    private QueryDependencies() {}

    static QueryDependencies of(JavaClasses product) {
        var dependencies = new QueryDependencies();
        for (JavaClass type : product) {
            if (type.isAnnotatedWith(Entity.class)) {
                dependencies.featureByName.put(type.getSimpleName(), feature(type));
                dependencies.featureByName.put(table(type), feature(type));
            }
            type.getDirectDependenciesFromSelf()
                    .forEach(dependency -> dependencies.add(feature(type), feature(dependency.getTargetClass())));
        }
        dependencies.readSources();
        return dependencies;
    }

    private static String table(JavaClass entity) {
        return entity.tryGetAnnotationOfType(Table.class)
                .map(Table::name)
                .orElse(entity.getSimpleName().toLowerCase(Locale.ROOT));
    }

    /** The part of the name behind {@code orgs.}; empty for what is not of the product, or of no feature. */
    private static String feature(JavaClass type) {
        String[] names = type.getPackageName().split("\\.");
        return names[0].equals("orgs") && names.length > 1 ? names[1] : "";
    }

    private void readSources() {
        try (var files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Path file) {
        String feature = SOURCES.relativize(file).getName(0).toString();
        try {
            var text = TEXT.matcher(Files.readString(file));
            while (text.find()) {
                var asked = ASKED.matcher(text.group());
                while (asked.find()) {
                    add(feature, featureByName.getOrDefault(asked.group(1), ""));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String from, String to) {
        if (!from.isEmpty() && !to.isEmpty() && !from.equals(to)) {
            known.computeIfAbsent(from, none -> new TreeSet<>()).add(to);
        }
    }

    /** The features in circles, each with what it knows there. */
    Map<String, Set<String>> circles() {
        var left = new TreeMap<>(known);
        boolean removed;
        do {
            // What knows nothing that is left is in no circle, nor is what nothing that is left knows.
            removed = left.values().removeIf(targets -> targets.stream().noneMatch(left::containsKey));
            removed |=
                    left.keySet().removeIf(feature -> left.values().stream().noneMatch(set -> set.contains(feature)));
        } while (removed);
        left.replaceAll((feature, targets) ->
                targets.stream().filter(left::containsKey).collect(Collectors.toCollection(TreeSet::new)));
        return left;
    }

    /** Whether a query of the one feature, or a class, names the other. */
    boolean knows(String from, String to) {
        return known.getOrDefault(from, Set.of()).contains(to);
    }
}
