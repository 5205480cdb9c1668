package orgs.ui;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;
import static orgs.testing.Patience.PATIENCE;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser that is on this machine: {@code ORGS_BROWSER}, Chromium without its window (which needs a quarter less time),
 * Chromium, Chrome. None is ever downloaded: where there is none, the tests are skipped on somebody's machine, and fail
 * where everything must be shown ({@code CI}).
 */
final class Browsers {
    private static final List<String> USUAL = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome");

    private static Browser browser;

    private Browsers() {}

    /** Started once, and ended with this machine's program. */
    static synchronized Browser shared() {
        if (browser == null) {
            Path program = installed().orElseGet(Browsers::missing);
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }

    private static Optional<Path> installed() {
        return Stream.concat(Stream.ofNullable(System.getenv("ORGS_BROWSER")), USUAL.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path missing() {
        String reason = "no browser: install Chromium, or say where it is by ORGS_BROWSER";
        return "true".equals(System.getenv("CI")) ? fail(reason) : abort(reason);
    }
}
