package orgs.dev;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import orgs.config.OrgsConfig;

/** Tells a developer, once the service listens, where to go first. */
@Singleton
@IfBuildProfile("dev")
final class Welcome {
    private static final Logger LOG = Logger.getLogger(Welcome.class);

    private final OrgsConfig config;

    Welcome(OrgsConfig config) {
        this.config = config;
    }

    void listening(@ObservesAsync HttpServerStart start) {
        var address = "http://localhost:" + start.options().getPort();
        LOG.info("""
                Orgs is ready

                  Web UI      %1$s/ui
                  API         %1$s
                  Swagger UI  %1$s/q/swagger-ui
                  Database    %2$s (user %3$s, no password)

                  People      ann, bob, cleo and dan @example.com, and whoever else you say you are

                  Try: curl -s %1$s/me -H "Authorization: Bearer $(curl -s %1$s/dev/token -d email=ann@example.com | sed 's/.*"access_token" *: *"//; s/".*//')"
                """.formatted(
                        address, config.database().url(), config.database().username()));
    }
}
