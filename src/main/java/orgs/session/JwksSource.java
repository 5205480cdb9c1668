package orgs.session;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;

/** Where a JWK set is read from: each call reads anew, none blocks. */
final class JwksSource {
    static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final int MAX_BYTES = 512 * 1024;
    private static final Duration CONNECT = Duration.ofSeconds(3);

    private JwksSource() {}

    static Supplier<Uni<String>> file(Vertx vertx, String path) {
        return () -> vertx.fileSystem().readFile(path).map(content -> content.toString(StandardCharsets.UTF_8));
    }

    /** Follows no redirect, and listens to nobody for longer than the deadline, or for more than half a megabyte, however the answer comes. */
    static Supplier<Uni<String>> http(Vertx vertx, String url) {
        HttpClient client = vertx.getDelegate()
                .createHttpClient(new HttpClientOptions()
                        .setConnectTimeout((int) CONNECT.toMillis())
                        .setKeepAlive(false));
        var request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(url)
                .putHeader("Accept", "application/json");
        return () -> Uni.createFrom().deferred(() -> read(client.request(request)));
    }

    /** Whatever goes wrong, the request is reset, also one that only got its connection when it was too late: a server that drips must not keep it. */
    private static Uni<String> read(Future<HttpClientRequest> request) {
        return Uni.createFrom()
                .completionStage(request.compose(asked -> asked.send().compose(JwksSource::content))
                        .toCompletionStage())
                .ifNoItem()
                .after(DEADLINE)
                .failWith(() -> new IOException("no whole answer within " + DEADLINE.toSeconds() + " s"))
                .onFailure()
                .invoke(() -> request.onSuccess(HttpClientRequest::reset));
    }

    private static Future<String> content(HttpClientResponse response) {
        Promise<String> whole = Promise.promise();
        if (response.statusCode() != 200) {
            whole.fail(new IOException("answered " + response.statusCode()));
        }
        Buffer content = Buffer.buffer();
        response.exceptionHandler(whole::tryFail)
                .endHandler(end -> whole.tryComplete(content.toString(StandardCharsets.UTF_8)))
                .handler(part -> {
                    if (content.length() + part.length() > MAX_BYTES) {
                        whole.tryFail(new IOException("more than " + MAX_BYTES + " bytes"));
                    } else {
                        content.appendBuffer(part);
                    }
                });
        return whole.future();
    }
}
