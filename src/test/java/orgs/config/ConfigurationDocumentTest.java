package orgs.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.ConfigMapping;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/configuration.md} is read by people who cannot read the code. */
class ConfigurationDocumentTest {

    @Test
    void namesEverySetting() throws IOException {
        String document = Files.readString(Path.of("docs/configuration.md"));
        List<String> missing = keys(
                        OrgsConfig.class,
                        OrgsConfig.class.getAnnotation(ConfigMapping.class).prefix())
                .filter(key -> !document.contains("| `" + key + "` |"))
                .toList();
        assertEquals(List.of(), missing);
    }

    private static Stream<String> keys(Class<?> group, String prefix) {
        return Stream.of(group.getMethods()).flatMap(setting -> keys(setting, prefix + '.' + kebab(setting.getName())));
    }

    private static Stream<String> keys(Method setting, String key) {
        if (setting.getGenericReturnType() instanceof ParameterizedType type
                && type.getActualTypeArguments()[type.getActualTypeArguments().length - 1] instanceof Class<?> value
                && isGroup(value)) {
            return keys(value, key + ".<name>");
        }
        return isGroup(setting.getReturnType()) ? keys(setting.getReturnType(), key) : Stream.of(key);
    }

    private static boolean isGroup(Class<?> type) {
        return type.isInterface() && type.getPackage() == OrgsConfig.class.getPackage();
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
