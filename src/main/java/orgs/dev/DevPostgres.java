package orgs.dev;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The PostgreSQL of development: one server per working copy, whose data stays in {@code .dev/postgres} between starts. */
final class DevPostgres {
    static final String USERNAME = "postgres";

    /** A system property, because the server outlives the class loaders of live reloads. (Below {@code orgs.} it would be taken for a setting.) */
    private static final String RUNNING = "embedded-postgres.url";

    /** Where somebody who needs a service beside the one they develop with keeps the data of that one. */
    private static final String DATA = "embedded-postgres.data";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path data;

    private DevPostgres(Path data) {
        this.data = data;
    }

    /** Where the server of this JVM listens; starts it at the first call. */
    static synchronized String url() {
        var url = System.getProperty(RUNNING);
        if (url == null) {
            url = new DevPostgres(
                            Path.of(System.getProperty(DATA, ".dev/postgres")).toAbsolutePath())
                    .start();
            System.setProperty(RUNNING, url);
        }
        return url;
    }

    private String start() {
        try {
            stopLeftOver();
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on") // the data is kept, so it must survive a power cut
                    .setPGStartupWait(PATIENCE)
                    .start();
            return "postgresql://localhost:" + server.getPort() + "/postgres";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JVM that was killed leaves its server running, or, after a reboot, a {@code postmaster.pid} that may name any process by now. */
    private void stopLeftOver() throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return;
        requireNoOtherOwner();
        var server = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pidFile).get(0).strip()))
                .filter(DevPostgres::isPostgres);
        if (server.isPresent()) {
            stop(server.get());
        }
        Files.deleteIfExists(pidFile);
    }

    /** The lock is EmbeddedPostgres' own, held as long as the JVM that started the server lives. */
    private void requireNoOtherOwner() throws IOException {
        try (var channel = FileChannel.open(
                        data.resolve("epg-lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) throw new IllegalStateException("Another development mode is already running on " + data);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).endsWith("postgres"))
                .orElse(false);
    }

    private static void stop(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    "A PostgreSQL of an earlier start (process " + server.pid() + ") does not stop", e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
