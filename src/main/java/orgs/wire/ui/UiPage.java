package orgs.wire.ui;

import io.quarkiverse.web.bundler.runtime.Bundle;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import orgs.config.OrgsConfig;
import orgs.secret.Sha256;

/**
 * The one page of the UI, the same at every address and for everybody: who asks and what they see is found out by its
 * script. It names its script and its style sheet by names that change with their content, so it is asked for again
 * each time, and costs a 304 when it is still the same.
 */
@ApplicationScoped
class UiPage {
    /** Nothing runs but what this service serves, and no text ever becomes markup but by Lit's templates. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data: blob:; connect-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html";
    /** Development also shows mails, in a frame. */
    private static final String POLICY_WITH_FRAMES = POLICY + "; frame-src 'self'";

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="application-name" content="%1$s">
            <meta name="support" content="%2$s">
            <meta name="logo" content="%3$s">
            <meta name="development" content="%4$s">
            <title>%1$s</title>
            <link rel="icon" href="data:image/svg+xml,%%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%%3E\
            %%3Crect width='16' height='16' rx='4' fill='%%234f46e5'/%%3E%%3Ccircle cx='8' cy='8' r='3.5' fill='none' \
            stroke='white' stroke-width='2'/%%3E%%3C/svg%%3E">
            <link rel="stylesheet" href="%5$s">
            <script type="module" blocking="render" src="%6$s"></script>
            </head>
            <body><noscript>This application needs JavaScript.</noscript></body>
            </html>
            """;

    private final Bundle bundle;
    private final OrgsConfig config;
    private final UiLogo logo;
    private final boolean development;

    UiPage(Bundle bundle, OrgsConfig config, UiLogo logo, Instance<DemoPeople> people) {
        this.bundle = bundle;
        this.config = config;
        this.logo = logo;
        this.development = people.isResolvable();
    }

    void answer(RoutingContext request) {
        byte[] page = html().getBytes(StandardCharsets.UTF_8);
        String tag = '"' + Sha256.text(page) + '"';
        var response = request.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader(HttpHeaders.ETAG, tag)
                .putHeader("Content-Security-Policy", development ? POLICY_WITH_FRAMES : POLICY);
        if (tag.equals(request.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8").end(Buffer.buffer(page));
    }

    private String html() {
        return PAGE.formatted(
                escaped(config.ui().title()),
                escaped(config.ui().supportUrl().orElse("")),
                logo.address(),
                development,
                bundle.style("app"),
                bundle.script("app"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
