package orgs.wire.ui;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import orgs.config.OrgsConfig;

/**
 * Every address below {@code /ui} is the one page, unless it is a file or is asked by the page itself. Files that are
 * not there, and everything when the UI is off, are as unknown as any other address.
 */
@ApplicationScoped
class UiRoutes {
    private static final String HOME = "/ui";
    private static final int BEFORE_FILES_OF_THE_BUILD = -1;

    /** What the page's script asks, which are routes of the API like others. */
    private static final String ASKED = "/ui/(config|session)(/.*)?";

    private final UiPage page;
    private final UiFiles files;
    private final UiElements elements;
    private final UiLogo logo;
    private final boolean enabled;

    UiRoutes(UiPage page, UiFiles files, UiElements elements, UiLogo logo, OrgsConfig config) {
        this.page = page;
        this.files = files;
        this.elements = elements;
        this.logo = logo;
        this.enabled = config.ui().enabled();
    }

    void register(@Observes Router router) {
        if (!enabled) {
            router.routeWithRegex("/ui(/.*)?").order(BEFORE_FILES_OF_THE_BUILD).handler(UiRoutes::unknown);
            return;
        }
        read(router, "/").handler(UiRoutes::sendHome);
        read(router, UiFiles.PATH + ".*").handler(files::answer);
        read(router, UiElements.PATH + ".*").handler(elements::answer);
        read(router, UiLogo.PATH).handler(logo::answer);
        read(router, HOME + "(/(?!static/|elements/|logo$).*)?").handler(this::answer);
    }

    private static Route read(Router router, String pattern) {
        return router.routeWithRegex(pattern)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(BEFORE_FILES_OF_THE_BUILD);
    }

    private static void sendHome(RoutingContext request) {
        String accepted = request.request().getHeader(HttpHeaders.ACCEPT);
        if (accepted != null && accepted.contains("text/html")) {
            request.response()
                    .setStatusCode(303)
                    .putHeader(HttpHeaders.LOCATION, HOME)
                    .end();
        } else {
            request.next();
        }
    }

    private void answer(RoutingContext request) {
        if (request.normalizedPath().matches(ASKED)) {
            request.next();
        } else {
            page.answer(request);
        }
    }

    private static void unknown(RoutingContext request) {
        request.reroute("/unknown");
    }
}
