package orgs.wire.ui;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orgs.config.OrgsConfig;

/**
 * Where a provider sends people back to: {@code orgs.public-url}, whatever a proxy makes of the host that a request names.
 * Without that setting the request's host is believed.
 *
 * <p>Quarkus makes the redirect address of the request, once for the browser and once to redeem the code.
 */
@ApplicationScoped
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.TOKEN)
class PublicAddress implements OidcRequestFilter {
    private static final Pattern REDIRECT = Pattern.compile("(?<=[?&]|^)redirect_uri=([^&]*)");

    private final Optional<String> publicUrl;

    PublicAddress(OrgsConfig config) {
        publicUrl = config.publicUrl();
    }

    /** A page of ours as others know it. */
    String of(String path, RoutingContext request) {
        return publicUrl.orElseGet(() ->
                        request.request().scheme() + "://" + request.request().authority())
                + path;
    }

    /** The address, or the form, with the right redirect address among its parameters. */
    String correct(String parameters) {
        return publicUrl
                .map(url -> REDIRECT.matcher(parameters)
                        .replaceAll(found -> Matcher.quoteReplacement(with(url, found.group(1)))))
                .orElse(parameters);
    }

    private static String with(String url, String encoded) {
        String path =
                URI.create(URLDecoder.decode(encoded, StandardCharsets.UTF_8)).getRawPath();
        return "redirect_uri=" + URLEncoder.encode(url + path, StandardCharsets.UTF_8);
    }

    @Override
    public Uni<Void> filter(OidcRequestFilterContext exchange) {
        exchange.requestBody(Buffer.buffer(correct(exchange.requestBody().toString())));
        return Uni.createFrom().voidItem();
    }
}
