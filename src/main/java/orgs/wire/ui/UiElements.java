package orgs.wire.ui;

import io.quarkiverse.web.bundler.runtime.Bundle;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What pages of other sites load: modules at addresses that stay, each of which names the file whose name changes with
 * its content. So a page needs no change for a new version, and has it within minutes.
 */
@ApplicationScoped
class UiElements {
    static final String PATH = "/ui/elements/";

    private static final String SWITCHER = PATH + "v1/orgs-switcher.js";

    private final Bundle bundle;

    UiElements(Bundle bundle) {
        this.bundle = bundle;
    }

    void answer(RoutingContext request) {
        if (!request.normalizedPath().equals(SWITCHER)) {
            request.next();
            return;
        }
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/javascript;charset=UTF-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .end("export * from '" + bundle.script("elements") + "'\n");
    }
}
