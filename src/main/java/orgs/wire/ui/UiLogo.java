package orgs.wire.ui;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import orgs.config.ConfiguredFile;
import orgs.config.Misconfiguration;
import orgs.config.OrgsConfig;
import orgs.secret.Sha256;

/** The deployment's own picture in the header, read once. */
@ApplicationScoped
class UiLogo {
    static final String PATH = "/ui/logo";

    private static final String KEY = "orgs.ui.logo";
    private static final Map<String, String> TYPES = Map.of(
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "gif", "image/gif",
            "webp", "image/webp");

    private final Optional<Picture> picture;

    UiLogo(OrgsConfig config) {
        picture = config.ui().logo().map(file -> read(ConfiguredFile.path(KEY, file)));
    }

    /** Where the page finds it; empty without one. */
    String address() {
        return picture.isPresent() ? PATH : "";
    }

    /** Whoever set none lets the address be as unknown as any other. */
    void answer(RoutingContext request) {
        picture.ifPresentOrElse(found -> found.answer(request), request::next);
    }

    private static Picture read(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            throw Misconfiguration.of(KEY, "must end with .svg, .png, .jpg, .gif or .webp");
        }
        try {
            byte[] content = Files.readAllBytes(file);
            return new Picture(type, Buffer.buffer(content), '"' + Sha256.text(content) + '"');
        } catch (IOException e) {
            throw Misconfiguration.of(KEY, "names a file that cannot be read");
        }
    }

    private record Picture(String type, Buffer content, String tag) {
        void answer(RoutingContext request) {
            var response = request.response()
                    .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                    .putHeader(HttpHeaders.ETAG, tag);
            if (tag.equals(request.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
                response.setStatusCode(304).end();
            } else {
                response.putHeader(HttpHeaders.CONTENT_TYPE, type).end(content);
            }
        }
    }
}
