package orgs.session;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientRequest;
import io.vertx.mutiny.core.http.HttpClientResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;

/** Where a JWK set is read from: each call reads anew, none blocks. */
final class JwksSource {
    private static final int MAX_BYTES = 512 * 1024;
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private JwksSource() {}

    static Supplier<Uni<String>> file(Vertx vertx, String path) {
        return () -> vertx.fileSystem().readFile(path).map(content -> content.toString(StandardCharsets.UTF_8));
    }

    /** Follows no redirect, and believes nobody for longer than a few seconds or half a megabyte. */
    static Supplier<Uni<String>> http(Vertx vertx, String url) {
        int millis = (int) TIMEOUT.toMillis();
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(millis)
                .setIdleTimeout((int) TIMEOUT.toSeconds())
                .setMaxPoolSize(1));
        var request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(url)
                .setTimeout(millis)
                .putHeader("Accept", "application/json");
        return () -> client.request(request)
                .chain(HttpClientRequest::send)
                .chain(JwksSource::content)
                .ifNoItem()
                .after(TIMEOUT)
                .failWith(() -> new IOException("no answer in time"));
    }

    private static Uni<String> content(HttpClientResponse response) {
        if (response.statusCode() != 200) {
            return Uni.createFrom().failure(new IOException("answered " + response.statusCode()));
        }
        return response.toMulti()
                .collect()
                .in(Buffer::buffer, JwksSource::append)
                .map(content -> content.toString(StandardCharsets.UTF_8));
    }

    private static void append(Buffer content, Buffer part) {
        if (content.length() + part.length() > MAX_BYTES) {
            throw new IllegalStateException("more than " + MAX_BYTES + " bytes");
        }
        content.appendBuffer(part);
    }
}
