package orgs.faults;

import java.io.IOException;
import java.net.ConnectException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import orgs.faults.KeptConnection.Answer;
import orgs.testing.PackagedProgram;
import orgs.testing.Person;

/**
 * Somebody who makes one organization after the other until nobody takes their connections any more, or they shall
 * stop, and keeps account of the answers.
 */
final class Writer implements Runnable {
    /** All writers of a program. */
    static final String SLUGS = "written-";

    private final PackagedProgram program;
    private final String token = Person.named("Writer").token();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refused = new AtomicInteger();
    private final List<String> unexpected = new CopyOnWriteArrayList<>();
    private volatile boolean shallStop;

    Writer(PackagedProgram program) {
        this.program = program;
    }

    /** The slugs of the organizations that were made, says the service. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    /** How often they were told to try again. */
    int refused() {
        return refused.get();
    }

    /** Answers that nobody should get, and connections that broke while they were in use. */
    List<String> unexpected() {
        return unexpected;
    }

    void stop() {
        shallStop = true;
    }

    @Override
    public void run() {
        try {
            while (!shallStop && writeOnOneConnection()) {}
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Whether there may be another one. A new connection that breaks before anything was answered may never have been
     * accepted.
     */
    private boolean writeOnOneConnection() throws InterruptedException {
        KeptConnection connection;
        try {
            connection = new KeptConnection(program);
        } catch (ConnectException refusedByTheSystem) {
            return false;
        } catch (IOException e) {
            unexpected.add(e.toString());
            return false;
        }
        try (connection) {
            boolean goesOn = true;
            while (goesOn && !shallStop) {
                goesOn = write(connection);
            }
            return true;
        } catch (IOException e) {
            if (connection.isUsed()) unexpected.add(e.toString());
            return true;
        }
    }

    private boolean write(KeptConnection connection) throws IOException, InterruptedException {
        String slug = SLUGS + UUID.randomUUID();
        Answer answer = connection.post("/organizations", token, "{\"name\": \"Acme\", \"slug\": \"" + slug + "\"}");
        if (answer.status() == 200) {
            acknowledged.add(slug);
        } else if (answer.status() == 503 && answer.saysWhenToTryAgain()) {
            refused.incrementAndGet();
            TimeUnit.MILLISECONDS.sleep(50);
        } else {
            unexpected.add(answer.toString());
        }
        return !answer.isLast();
    }
}
