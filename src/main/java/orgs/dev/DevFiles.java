package orgs.dev;

import io.quarkus.arc.profile.IfBuildProfile;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/**
 * Serves the files that the bundler made after a change, whose names are new: it serves only those that it knew at the
 * start (quarkus-web-bundler issue 351).
 */
@Singleton
@IfBuildProfile("dev")
class DevFiles {
    private static final String PATH = "/ui/static/";
    private static final Path MADE = Path.of("target/web-bundler/dev/dist" + PATH);
    private static final int AFTER_FILES_OF_THE_START = 0;

    void register(@Observes Router router) {
        router.route(PATH + "*")
                .order(AFTER_FILES_OF_THE_START)
                .handler(StaticHandler.create(
                                FileSystemAccess.ROOT, MADE.toAbsolutePath().toString())
                        .setCachingEnabled(false));
    }
}
