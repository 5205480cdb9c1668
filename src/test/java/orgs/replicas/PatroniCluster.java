package orgs.replicas;

import static orgs.testing.Patience.PATIENCE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import orgs.testing.FreePort;

/**
 * Three PostgreSQL servers on this machine that Patroni keeps in synchronous replication, the etcd in which it keeps who leads, and an
 * HAProxy in front that leads to the leader: the recipe of docs/scaling.md, of what Debian's packages bring.
 */
final class PatroniCluster implements AutoCloseable {
    private static final Path SERVERS = Path.of("/usr/lib/postgresql");
    private static final String CONFIGURATION = """
            scope: orgs
            name: %1$s
            restapi: {listen: '127.0.0.1:%2$d', connect_address: '127.0.0.1:%2$d'}
            etcd3: {host: '127.0.0.1:%3$d'}
            bootstrap:
              dcs:
                ttl: 20
                loop_wait: 5
                retry_timeout: 5
                synchronous_mode: true
                synchronous_mode_strict: true
                postgresql:
                  use_pg_rewind: true
                  parameters: {max_connections: 100, wal_log_hints: 'on'}
              initdb: [{encoding: UTF8}, {locale: C.UTF-8}, data-checksums]
            postgresql:
              listen: 127.0.0.1:%4$d
              connect_address: 127.0.0.1:%4$d
              data_dir: %5$s/%1$s
              bin_dir: %6$s
              pgpass: %5$s/%1$s.pgpass
              authentication:
                superuser: {username: postgres, password: postgres}
                replication: {username: replicator, password: replicator}
              parameters: {unix_socket_directories: '%5$s'}
              pg_hba: ['host all all 127.0.0.1/32 scram-sha-256', 'host replication replicator 127.0.0.1/32 scram-sha-256']
            """;
    private static final String PROXY = """
            defaults
              mode tcp
              timeout connect 2s
              timeout check 3s
              timeout client 30m
              timeout server 30m
            listen leader
              bind 127.0.0.1:%d
              option httpchk GET /primary
              http-check expect status 200
              default-server inter 1s fall 3 rise 1 on-marked-down shutdown-sessions
            """;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path directory;
    private final Process etcd;
    private final Process proxy;
    private final List<Node> nodes;
    private final int etcdPort = FreePort.find();
    private final int port = FreePort.find();

    /** One of the servers, with the Patroni that runs it. */
    private final class Node {
        private final String name;
        private final int port = FreePort.find();
        private final int api = FreePort.find();
        private Process patroni;

        Node(int number) {
            name = "node" + number;
        }

        void start() {
            var text = CONFIGURATION.formatted(
                    name, api, etcdPort, port, directory, binaries().orElseThrow());
            patroni = PatroniCluster.this.start(name, "patroni", file(name + ".yml", text));
        }

        boolean is(String state) {
            return status(HttpRequest.newBuilder(uri("/" + state))) == 200;
        }

        URI uri(String path) {
            return URI.create("http://127.0.0.1:" + api + path);
        }

        /** Nothing of it has a moment left. Patroni first, or it would start the server again. */
        void kill() {
            patroni.destroyForcibly();
            server().ifPresent(PatroniCluster::kill);
        }

        Optional<ProcessHandle> server() {
            Path pid = directory.resolve(name).resolve("postmaster.pid");
            try {
                return Files.exists(pid)
                        ? ProcessHandle.of(
                                Long.parseLong(Files.readAllLines(pid).get(0).strip()))
                        : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Starts them all, and waits until a leader has a synchronous replica.
     *
     * @param directory for all that they keep, their logs among it
     */
    PatroniCluster(Path directory) {
        this.directory = directory;
        try {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String clients = "http://127.0.0.1:" + etcdPort;
        String peers = "http://127.0.0.1:" + FreePort.find();
        etcd = start(
                "etcd",
                "etcd",
                "--data-dir=" + directory.resolve("etcd"),
                "--listen-client-urls=" + clients,
                "--advertise-client-urls=" + clients,
                "--listen-peer-urls=" + peers,
                "--initial-advertise-peer-urls=" + peers,
                "--initial-cluster=default=" + peers);
        nodes = IntStream.rangeClosed(1, 3).mapToObj(Node::new).toList();
        nodes.get(0).start();
        await(() -> leader().isPresent());
        nodes.subList(1, 3).forEach(Node::start);
        await(() -> synchronousReplica().isPresent());
        var servers = new StringBuilder(PROXY.formatted(port));
        nodes.forEach(node ->
                servers.append("  server %s 127.0.0.1:%d check port %d%n".formatted(node.name, node.port, node.api)));
        proxy = start("haproxy", "haproxy", "-db", "-f", file("haproxy.cfg", servers.toString()));
    }

    static boolean isInstalled() {
        return binaries().isPresent()
                && Stream.of("patroni", "etcd", "haproxy", "setpriv")
                        .allMatch(program -> Stream.of("/usr/bin/", "/usr/sbin/")
                                .anyMatch(place -> Files.isExecutable(Path.of(place + program))));
    }

    /** Those of the newest server. */
    private static Optional<Path> binaries() {
        if (!Files.isDirectory(SERVERS)) {
            return Optional.empty();
        }
        try (var versions = Files.list(SERVERS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(programs -> Files.isExecutable(programs.resolve("postgres")))
                    .max(Path::compareTo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of whoever leads. */
    String address() {
        return "127.0.0.1:" + port;
    }

    private Optional<Node> leader() {
        return nodes.stream().filter(node -> node.is("primary")).findFirst();
    }

    private Optional<Node> synchronousReplica() {
        return nodes.stream().filter(node -> node.is("synchronous")).findFirst();
    }

    /** Asks the leader to hand over to its synchronous replica, and waits until that leads and has a replica of its own. */
    void switchOver() {
        Node leader = leader().orElseThrow();
        Node heir = synchronousReplica().orElseThrow();
        String wish = "{\"leader\": \"%s\", \"candidate\": \"%s\"}".formatted(leader.name, heir.name);
        int status = status(HttpRequest.newBuilder(leader.uri("/switchover"))
                .POST(BodyPublishers.ofString(wish))
                .timeout(PATIENCE));
        if (status != 200) {
            throw new AssertionError("The switchover was answered " + status);
        }
        await(() -> heir.is("primary") && synchronousReplica().isPresent());
    }

    /** Ends the leader as a power failure does, waits until another one leads, and lets the old one come back as its replica. */
    void killLeader() {
        Node killed = leader().orElseThrow();
        killed.kill();
        await(() -> leader().filter(node -> node != killed).isPresent());
        killed.start();
        await(() -> killed.is("replica") && synchronousReplica().isPresent());
    }

    private int status(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException down) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void await(BooleanSupplier reached) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("The cluster did not come so far; its logs are in " + directory);
            }
            try {
                Thread.sleep(Duration.ofMillis(200).toMillis());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private String file(String name, String text) {
        try {
            Path file = Files.writeString(directory.resolve(name), text);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PostgreSQL refuses to run as root. */
    private Process start(String name, String... command) {
        var words = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            words.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        words.addAll(List.of(command));
        try {
            return new ProcessBuilder(words)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            directory.resolve(name + ".log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void kill(ProcessHandle parent) {
        Stream.concat(Stream.of(parent), parent.descendants()).toList().forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        nodes.forEach(Node::kill);
        proxy.destroy();
        etcd.destroy();
    }
}
