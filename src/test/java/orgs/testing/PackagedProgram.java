package orgs.testing;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The product as an operator starts it: a process of its own that knows only its environment variables. */
public final class PackagedProgram {
    private PackagedProgram() {}

    /** Runs a program that is expected to stop by itself. */
    public static Ended run(Map<String, String> environment) {
        try {
            var output = File.createTempFile("orgs", ".log");
            var process = start(environment, output);
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("Still running after a minute");
            }
            var lines = Files.readAllLines(output.toPath(), StandardCharsets.UTF_8);
            return new Ended(process.exitValue(), lines);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts the program, and sends what it writes to a file. */
    public static Process start(Map<String, String> environment, File output) throws IOException {
        var builder = new ProcessBuilder(command()).redirectErrorStream(true).redirectOutput(output);
        builder.environment().keySet().removeIf(name -> name.startsWith("ORGS_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static List<String> command() {
        var executable = System.getProperty("native.image.path");
        if (executable != null) return List.of(executable);
        var java = ProcessHandle.current().info().command().orElse("java");
        return List.of(java, "-jar", "target/quarkus-app/quarkus-run.jar");
    }

    /** How it stopped, and every line that it wrote. */
    public record Ended(int exitCode, List<String> lines) {}
}
