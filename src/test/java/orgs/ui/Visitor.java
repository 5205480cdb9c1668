package orgs.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Somebody at a browser. What must never happen is written down whatever the test is about: an error in the console
 * (which is where a page that breaks its content security policy ends up), a request to another origin, a server that
 * breaks.
 */
final class Visitor {
    private static final Path SCREENS = Path.of("target/screens");
    private static final String MAIL = "iframe[sandbox]";
    private static final int BROKEN = 500;
    /** What is not the same in light and dark. */
    private static final List<String> ABOUT_COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final String WIDTH = "document.documentElement.scrollWidth";
    private static final int NARROW = 320;
    private static final int WIDE = 1280;
    private static final Pattern LOADING = Pattern.compile("Loading|Wird geladen");
    /** How many animations last longer than nobody sees. */
    private static final String MOVING =
            "document.getAnimations().filter(moving => moving.effect.getComputedTiming().duration > 1).length";
    /** Links to where one is that look as those beside them do, apart from colours. */
    private static final String LOST = """
            [...document.querySelectorAll('nav [aria-current=page]')].filter(here => {
                const other = [...here.closest('nav').querySelectorAll('a:not([aria-current])')].at(0)
                const look = link => ['borderTopWidth', 'fontWeight', 'textDecorationLine', 'outlineStyle']
                    .map(property => getComputedStyle(link)[property]).join()
                return other !== undefined && look(here) === look(other)
            }).map(here => here.textContent)
            """;

    private static final String FOLLOW = """
            address => {
                const link = document.createElement('a')
                link.href = address
                document.body.append(link)
                link.click()
                link.remove()
            }
            """;

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final List<String> faults;
    private final Set<String> origins = new HashSet<>();
    private boolean hasTrouble;

    Visitor(BrowserContext context, String base) {
        this(context, base, new ArrayList<>());
        context.onConsoleMessage(this::hear);
        context.onWebError(error -> faults.add("script: " + error.error()));
        context.onRequest(this::see);
        context.onResponse(this::see);
    }

    private Visitor(BrowserContext context, String base, List<String> faults) {
        this.context = context;
        this.base = base;
        this.faults = faults;
        this.page = context.newPage();
    }

    /** The same person, in another tab of the same window. */
    Visitor inAnotherTab() {
        return new Visitor(context, base, faults);
    }

    /** A page of this origin is visited, too. */
    Visitor goesTo(String origin) {
        origins.add(origin + "/");
        return this;
    }

    /** From now on the network or the service may fail: a part of what this visitor is told is no fault. */
    Visitor expectsTrouble() {
        hasTrouble = true;
        return this;
    }

    BrowserContext context() {
        return context;
    }

    Page page() {
        return page;
    }

    List<String> faults() {
        return faults;
    }

    /** Opens an address and waits for its page. */
    Visitor opens(String address) {
        page.navigate(base + address);
        return this;
    }

    /** There is a page with this heading, and the tab is called so. */
    Visitor sees(String heading) {
        assertThat(heading()).hasText(heading);
        return this;
    }

    /** The heading of the page. */
    Locator heading() {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
    }

    /** Somewhere on the page stands exactly this. */
    Visitor seesText(String text) {
        assertThat(page.getByText(text, new GetByTextOptions().setExact(true)).first())
                .isVisible();
        return this;
    }

    /** Goes to another address as by a link on the page. */
    Visitor follows(String address) {
        page.evaluate(FOLLOW, address);
        return this;
    }

    /** Uses the menu for that. */
    void signsOut() {
        button("Account").click();
        page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName("Sign out"))
                .click();
    }

    /** Whether the session can be prolonged at the identity provider. */
    boolean renews() {
        return (boolean) page.evaluate("fetch('/ui/session', { method: 'POST' }).then(answer => answer.ok)");
    }

    /** The browser forgets this cookie. */
    Visitor loses(String cookie) {
        context.clearCookies(new ClearCookiesOptions().setName(cookie));
        return this;
    }

    /** What the service answers to this visitor's browser, at a place in the JSON such as {@code user.email}. */
    Object told(String path, String place) {
        return page.evaluate(
                "([path, place]) => fetch(path).then(answer => answer.json())"
                        + ".then(json => place.split('.').reduce((part, name) => part[name], json))",
                List.of(path, place));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, named(name));
    }

    /** What something is typed or chosen in, whether it is optional or not. */
    Locator field(String label) {
        return page.getByLabel(Pattern.compile("^" + quoted(label) + "( \\((optional|freiwillig)\\))?$"))
                .and(page.locator("input, select, textarea"));
    }

    /** For the browser, whose patterns know less than Java's. */
    private static String quoted(String text) {
        return text.replaceAll("[^\\p{L}\\p{N} ]", "\\\\$0");
    }

    /** The line of a list or table that has this text. */
    Locator row(String text) {
        return page.getByRole(AriaRole.ROW)
                .or(page.getByRole(AriaRole.LISTITEM))
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    /** A line of the menu that is open. */
    Locator item(String name) {
        return page.getByRole(AriaRole.MENUITEM, named(name));
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** A button of the window above the page. */
    Locator inDialog(String button) {
        return dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true));
    }

    static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }

    /** The page as it is now can be used by everybody, in light and in dark; it is kept as a picture of each. */
    Visitor finds(String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
            String file =
                    name + "-" + page.viewportSize().width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
            page.screenshot(
                    new ScreenshotOptions().setPath(SCREENS.resolve(file)).setFullPage(true));
            // The frame of a mail runs no script, not even this one; for frames of other origins alone axe opens a page
            // of its own.
            var axe = new AxeBuilder(page).exclude(List.of(MAIL)).setLegacyMode(true);
            if (scheme != ColorScheme.LIGHT) {
                axe.withRules(ABOUT_COLOURS);
            }
            var violations = axe.analyze().getViolations().stream()
                    .map(rule -> rule.getId() + ": "
                            + rule.getNodes().stream()
                                    .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                    .toList())
                    .toList();
            assertEquals(List.of(), violations, scheme + " " + page.url());
        }
        fits(page.viewportSize().width);
        return this;
    }

    /**
     * What keeps people from reading the page as it is now: it should fit a narrow screen and a wide one with letters
     * twice as large, keep still, and say by more than a colour where one is. A picture of it is kept as it looks narrow,
     * and in colours of the person's own.
     */
    List<String> obstacles(String name) {
        assertThat(page.getByRole(AriaRole.STATUS, new GetByRoleOptions().setName(LOADING)))
                .hasCount(0);
        var found = new ArrayList<String>();
        note(found, 0, MOVING, "moves");
        page.setViewportSize(NARROW, 640);
        note(found, NARROW, WIDTH, "is wider than " + NARROW);
        page.screenshot(new ScreenshotOptions().setPath(SCREENS.resolve(name + "-320.png")));
        page.setViewportSize(WIDE, 800);
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        note(found, WIDE, WIDTH, "is wider than " + WIDE + " with large letters");
        page.evaluate("document.documentElement.style.fontSize = ''");
        page.emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        note(found, List.of(), LOST, "says by a colour alone where one is");
        page.screenshot(new ScreenshotOptions().setPath(SCREENS.resolve(name + "-forced.png")));
        page.emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        return found;
    }

    private void note(List<String> found, Object expected, String script, String what) {
        Object seen = page.evaluate(script);
        if (!expected.equals(seen)) {
            found.add(page.url() + " " + what + ": " + seen);
        }
    }

    private void fits(int width) {
        assertEquals(width, page.evaluate(WIDTH), "wider than the screen: " + page.url());
    }

    private void hear(ConsoleMessage message) {
        String text = message.text();
        boolean isAnswer = text.startsWith("Failed to load resource: the server responded with a status of 4")
                || hasTrouble && text.startsWith("Failed to load resource:");
        if (Set.of("error", "warning").contains(message.type()) && !isAnswer) {
            faults.add(message.type() + ": " + text + " at " + message.location());
        }
    }

    private void see(Request request) {
        String address = request.url();
        boolean isKnown = address.startsWith(base + "/") || origins.stream().anyMatch(address::startsWith);
        if (!isKnown && !address.startsWith("data:") && !address.startsWith("blob:")) {
            faults.add("another origin: " + address);
        }
    }

    private void see(Response response) {
        if (response.status() >= BROKEN && !hasTrouble) {
            faults.add(response.status() + ": " + response.url());
        }
    }
}
