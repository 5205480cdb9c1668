package orgs.testing;

import static io.restassured.RestAssured.given;
import static orgs.testing.Patience.PATIENCE;

import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The product as an operator starts it: a process of its own, which knows only the settings that it is given. */
public final class PackagedProgram implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final RestAssuredConfig IMPATIENT = RestAssuredConfig.config()
            .httpClient(HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", (int) PATIENCE.toMillis()));

    /** Also for what Quarkus starts itself. */
    private static final List<String> OPTIONS = Pattern.compile(" ")
            .splitAsStream(System.getProperty("quarkus.test.arg-line", ""))
            .filter(option -> !option.isEmpty())
            .toList();

    private final Process process;
    private final Path output;
    private final int port;
    private final int managementPort;

    private PackagedProgram(Process process, Path output, int port, int managementPort) {
        this.process = process;
        this.output = output;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Starts it; it is still starting then. */
    public static PackagedProgram start(Map<String, String> settings) {
        return start(settings, List.of());
    }

    /** Starts it with these options, such as {@code -Xmx128m}, which the JVM and the executable both take. */
    public static PackagedProgram start(Map<String, String> settings, List<String> vmOptions) {
        return start(settings, vmOptions, List.of());
    }

    private static PackagedProgram start(Map<String, String> settings, List<String> vmOptions, List<String> launcher) {
        try {
            int port = FreePort.find();
            int managementPort = FreePort.find();
            Path output = Files.createTempFile("orgs", ".log");
            var builder = new ProcessBuilder(Stream.of(launcher, command(settings, vmOptions, port, managementPort))
                            .flatMap(List::stream)
                            .toList())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("ORGS_") || name.startsWith("QUARKUS_"));
            return new PackagedProgram(builder.start(), output, port, managementPort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it as a process that may have only so many files open, connections among them. */
    public static PackagedProgram startWithOpenFiles(int most, Map<String, String> settings) {
        return start(settings, List.of(), List.of("sh", "-c", "ulimit -n " + most + " && exec \"$0\" \"$@\""));
    }

    private static List<String> command(
            Map<String, String> settings, List<String> vmOptions, int port, int managementPort) {
        String executable = System.getProperty("native.image.path");
        var program = executable == null ? List.of(System.getProperty("java.home") + "/bin/java") : List.of(executable);
        var options = settings.entrySet().stream().map(setting -> "-D" + setting.getKey() + "=" + setting.getValue());
        var jar = executable == null ? List.of("-jar", "target/quarkus-app/quarkus-run.jar") : List.<String>of();
        return Stream.of(
                        program.stream(),
                        OPTIONS.stream(),
                        vmOptions.stream(),
                        Stream.of("-D" + Ports.API + "=" + port, "-D" + Ports.MANAGEMENT + "=" + managementPort),
                        options,
                        jar.stream())
                .flatMap(words -> words)
                .toList();
    }

    /** Its address, {@code http://localhost:port}. */
    public String url() {
        return "http://localhost:" + port;
    }

    /** Where it has its probes and metrics, {@code http://localhost:port}. */
    public String managementUrl() {
        return "http://localhost:" + managementPort;
    }

    /** The beginning of a request of this person to it, which fails when it is not answered: a program that hangs is seen. */
    public RequestSpecification as(Person person) {
        return given().config(IMPATIENT).baseUri(url()).auth().oauth2(person.token());
    }

    /** A connection on which nothing has been said. */
    public Socket connect() throws IOException {
        return new Socket("localhost", port);
    }

    /** Waits until the path, of a probe, answers with the status. */
    public void await(String path, int status) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (status(path) != status) {
            if (!process.isAlive()) throw new AssertionError("Stopped:\n" + String.join("\n", lines()));
            if (System.nanoTime() > deadline) {
                throw new AssertionError(path + " never answered " + status + ":\n" + String.join("\n", lines()));
            }
            pause();
        }
    }

    private int status(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(managementUrl() + path))
                    .timeout(PATIENCE)
                    .build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The most memory, in megabytes, that it has had so far: all of it, not the heap alone. Where there is no {@code /proc}: 0. */
    public long peakMegabytes() {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try (var lines = Files.exists(status) ? Files.lines(status) : Stream.<String>empty()) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has stopped by itself, and tells the exit code. */
    public int exitCode() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) throw new AssertionError("Still running");
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything that it has written. */
    public List<String> lines() {
        try {
            // the last line may be in the middle of a character
            return new String(Files.readAllBytes(output), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to stop, as an orchestrator does, and waits. */
    public void terminate() {
        askToStop();
        exitCode();
    }

    /** Asks it to stop, as an orchestrator does. */
    public void askToStop() {
        process.destroy();
    }

    /** Ends it in the middle of whatever it does, and waits. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
