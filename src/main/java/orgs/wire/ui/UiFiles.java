package orgs.wire.ui;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Scripts and style sheets of the UI. Their names change with their content, so a browser keeps them for a year; each
 * is compressed once. In development names do not change, and the bundler itself serves what it has just made.
 */
@ApplicationScoped
class UiFiles {
    static final String PATH = "/ui/static/";

    private static final Pattern HASHED = Pattern.compile("[A-Za-z0-9._-]+-[A-Z0-9]{8}\\.(js|css)");
    private static final Map<String, String> TYPES =
            Map.of("js", "text/javascript;charset=UTF-8", "css", "text/css;charset=UTF-8");

    /** As many as the build made: what is not there is not remembered. */
    private final Map<String, UiFile> files = new ConcurrentHashMap<>();

    void answer(RoutingContext request) {
        find(request.normalizedPath().substring(PATH.length()))
                .ifPresentOrElse(file -> answer(request, file), request::next);
    }

    private static void answer(RoutingContext request, UiFile file) {
        var response = request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, file.type)
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        String encodings = request.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (encodings != null && encodings.contains("gzip")) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip").end(Buffer.buffer(file.compressed));
        } else {
            response.end(Buffer.buffer(file.plain));
        }
    }

    private Optional<UiFile> find(String name) {
        var known = files.get(name);
        if (known != null || !HASHED.matcher(name).matches()) {
            return Optional.ofNullable(known);
        }
        var read = read(name);
        read.ifPresent(file -> files.put(name, file));
        return read;
    }

    private static Optional<UiFile> read(String name) {
        try (InputStream content = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("META-INF/resources" + PATH + name)) {
            return content == null
                    ? Optional.empty()
                    : Optional.of(
                            new UiFile(TYPES.get(name.substring(name.lastIndexOf('.') + 1)), content.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class UiFile {
        private final String type;
        private final byte[] plain;
        private final byte[] compressed;

        UiFile(String type, byte[] plain) throws IOException {
            var packed = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(packed)) {
                gzip.write(plain);
            }
            this.type = type;
            this.plain = plain;
            this.compressed = packed.toByteArray();
        }
    }
}
