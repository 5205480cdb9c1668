package orgs;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Optional;

/**
 * Asks the service of this machine whether it is ready, for containers that hold no shell and no HTTP client: the program itself, started
 * with the argument {@value #ARGUMENT}.
 */
final class HealthCheck {
    static final String ARGUMENT = "health";

    private static final int MILLISECONDS = 4000;

    private HealthCheck() {}

    /** 0 when it is ready, otherwise 1. */
    static int exitCode() {
        String port = Optional.ofNullable(System.getenv("QUARKUS_HTTP_PORT")).orElse("8080");
        return isReady(URI.create("http://127.0.0.1:" + port + "/q/health/ready")) ? 0 : 1;
    }

    private static boolean isReady(URI health) {
        try {
            var connection = (HttpURLConnection) health.toURL().openConnection();
            connection.setConnectTimeout(MILLISECONDS);
            connection.setReadTimeout(MILLISECONDS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            System.err.println("Orgs does not answer: " + e.getMessage());
            return false;
        }
    }
}
