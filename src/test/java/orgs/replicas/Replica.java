package orgs.replicas;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import orgs.testing.PackagedProgram;
import orgs.testing.Person;

/** One of several packaged programs that share a database. */
record Replica(Process process, int port, File log) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Starts one, and does not wait for it. */
    static Replica start(Map<String, String> environment) {
        try {
            int port = freePort();
            var log = File.createTempFile("replica", ".log");
            var settings = new HashMap<>(environment);
            settings.put("QUARKUS_HTTP_PORT", Integer.toString(port));
            return new Replica(PackagedProgram.start(settings, log), port, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitReady() throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) throw new AssertionError("Not ready:\n" + output());
            Thread.sleep(50);
        }
    }

    private boolean isReady() {
        try {
            return anonymous().get("/q/health/ready").statusCode() == 200;
        } catch (Exception notYetListening) {
            return false;
        }
    }

    RequestSpecification as(Person person) {
        return with(person.token());
    }

    RequestSpecification with(String token) {
        return anonymous().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    RequestSpecification anonymous() {
        return given().baseUri("http://localhost").port(port);
    }

    /** Everything that it has written. */
    String output() {
        try {
            return Files.readString(log.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to stop, as Kubernetes does, and answers its exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) throw new AssertionError("Still running:\n" + output());
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        log.delete();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
