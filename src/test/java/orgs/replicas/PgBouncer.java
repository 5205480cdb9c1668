package orgs.replicas;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import orgs.testing.FreePort;

/** A PgBouncer in transaction mode in front of a database, with fewer connections than the replicas want together. */
final class PgBouncer implements AutoCloseable {
    private final Path configuration;
    private final Process process;
    private final int port;

    PgBouncer(int databasePort) {
        try {
            port = FreePort.find();
            configuration =
                    Files.writeString(Files.createTempFile("pgbouncer", ".ini"), """
                    [databases]
                    * = host=localhost port=%d user=postgres
                    [pgbouncer]
                    listen_addr = localhost
                    listen_port = %d
                    unix_socket_dir =
                    auth_type = any
                    pool_mode = transaction
                    default_pool_size = 5
                    ignore_startup_parameters = extra_float_digits, statement_timeout, lock_timeout, idle_in_transaction_session_timeout
                    """.formatted(databasePort, port));
            process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isInstalled() {
        return Stream.of("/usr/sbin/pgbouncer", "/usr/bin/pgbouncer", "/usr/local/bin/pgbouncer")
                .map(File::new)
                .anyMatch(File::canExecute);
    }

    /** What the service has to be told: docs/scaling.md. The migrations go past it, because they hold a lock over several transactions. */
    Map<String, String> settings() {
        return Map.of(
                "quarkus.datasource.reactive.url", "postgresql://localhost:" + port + "/postgres",
                "quarkus.datasource.reactive.cache-prepared-statements", "false",
                "quarkus.datasource.reactive.postgresql.use-layer7-proxy", "true");
    }

    /** It refuses to run as root. */
    private List<String> command() throws IOException {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            configuration.toFile().setReadable(true, false);
            command.addAll(List.of("runuser", "-u", "nobody", "--"));
        }
        command.addAll(List.of("pgbouncer", configuration.toString()));
        return command;
    }

    @Override
    public void close() throws IOException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        Files.delete(configuration);
    }
}
