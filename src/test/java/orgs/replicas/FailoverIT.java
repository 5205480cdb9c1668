package orgs.replicas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static orgs.testing.Patience.PATIENCE;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import orgs.testing.IdentityProviderResource;
import orgs.testing.PackagedProgram;
import orgs.testing.Person;

/**
 * The database moves under two replicas of the service while people write: nothing that was acknowledged is lost, and nobody has
 * to restart anything. By hand, with {@code -Dfailover}: it needs Debian's patroni, etcd-server, haproxy and postgresql, and minutes.
 */
@EnabledIfSystemProperty(named = "failover", matches = ".*")
@EnabledIf(
        value = "orgs.replicas.PatroniCluster#isInstalled",
        disabledReason = "patroni, etcd or haproxy is not installed")
class FailoverIT {
    private static final Duration UNDISTURBED = Duration.ofSeconds(10);
    private static final Duration BREATH = Duration.ofMillis(20);
    private static final int WRITERS = 4;
    private static final int SHORTLY = 50;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Person root = Person.systemAdministrator("Root");
    private final IdentityProviderResource identityProviders = new IdentityProviderResource();
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Integer> refused = new ConcurrentHashMap<>();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    private PatroniCluster cluster;
    private List<PackagedProgram> replicas;

    @BeforeEach
    void start() {
        cluster = new PatroniCluster(directory);
        var settings = new HashMap<>(identityProviders.start());
        settings.put("orgs.database.url", "postgresql://" + cluster.address() + "/postgres");
        settings.put("orgs.database.username", "postgres");
        settings.put("orgs.database.password", "postgres");
        replicas = List.of(PackagedProgram.start(settings), PackagedProgram.start(settings));
        replicas.forEach(replica -> replica.await("/q/health/ready", 200));
    }

    @AfterEach
    void stop() {
        replicas.forEach(PackagedProgram::close);
        cluster.close();
        identityProviders.stop();
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheLeaderHandsOverOrIsKilled() throws Exception {
        var writers = Executors.newFixedThreadPool(WRITERS);
        IntStream.range(0, WRITERS).forEach(number -> writers.submit(() -> write(number)));
        undisturbed();
        tell("Switchover", cluster::switchOver);
        tell("kill -9 of the leader", cluster::killLeader);
        isOver.set(true);
        writers.shutdown();
        assertTrue(writers.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS));

        var lost = new HashSet<>(acknowledged);
        lost.removeAll(stored());
        assertEquals(Set.of(), lost);
        assertTrue(Set.of(0, 503).containsAll(refused.keySet()), refused::toString);
        replicas.forEach(replica -> replica.await("/q/health/ready", 200));
    }

    private void tell(String what, Runnable disturbance) throws InterruptedException {
        int before = acknowledged.size();
        refused.clear();
        times.clear();
        disturbance.run();
        undisturbed();
        var sorted = times.stream().sorted().toList();
        long pause = IntStream.range(1, sorted.size())
                .mapToLong(next -> sorted.get(next) - sorted.get(next - 1))
                .max()
                .orElseThrow();
        System.out.printf(
                "%s: %d ms without a write; %d acknowledged; not acknowledged, by status: %s%n",
                what, Duration.ofNanos(pause).toMillis(), acknowledged.size() - before, refused);
    }

    /** Waits until everybody writes again, and for a while longer. */
    private void undisturbed() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int before = acknowledged.size();
        while (acknowledged.size() < before + SHORTLY) {
            assertTrue(System.nanoTime() < deadline, () -> "Nobody can write: " + refused);
            Thread.sleep(SHORTLY);
        }
        Thread.sleep(UNDISTURBED.toMillis());
    }

    private void write(int number) {
        for (int i = 0; !isOver.get(); i++) {
            String slug = "written-" + number + "-" + i;
            int status = create(replicas.get(i % replicas.size()), slug);
            if (status == 200) {
                acknowledged.add(slug);
                times.add(System.nanoTime());
            } else {
                refused.merge(status, 1, Integer::sum);
            }
            pause();
        }
    }

    /** The machine has more to do than this. */
    private static void pause() {
        try {
            Thread.sleep(BREATH.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The status; 0 when the connection broke before it came. */
    private int create(PackagedProgram replica, String slug) {
        var request = HttpRequest.newBuilder(URI.create(replica.url() + "/organizations"))
                .header("Authorization", "Bearer " + root.token())
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString("{\"name\": \"Written\", \"slug\": \"" + slug + "\"}"))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<String> stored() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + cluster.address() + "/postgres", "postgres", "postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select slug from organization")) {
            var slugs = new HashSet<String>();
            while (rows.next()) {
                slugs.add(rows.getString(1));
            }
            return slugs;
        }
    }
}
