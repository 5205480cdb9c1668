package orgs.attack;

import com.atlassian.oai.validator.model.SimpleResponse;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import orgs.testing.AnswerFitsDocument;
import orgs.testing.Together;

/** Sends hostile requests, each to the same state of the database; notes what should not have come of one. */
final class FuzzRun {
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_129L);
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 1500);
    private static final Pattern PLAIN_PATH = Pattern.compile("(/[\\w-]+)+");
    private static final Pattern DOTS = Pattern.compile("/(\\.|%2[eE]){2}([/?]|$)");
    private static final int MOST_FINDINGS = 40;

    private final URI server;
    private final Connection database;
    private final List<Operation> operations = Operation.all();
    private final Refusals refusals = new Refusals();
    private final List<String> findings = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    FuzzRun(URI server, Connection database) {
        this.server = server;
        this.database = database;
    }

    /** What makes a service fit to be attacked: an application server, and no limit that ends an attack early. */
    static Map<String, String> settings() {
        return Map.of(
                "orgs.application-server.name", FuzzWorld.SERVER,
                "orgs.application-server.token", FuzzWorld.SERVER_TOKEN,
                "orgs.portal-api.unknown-codes-per-minute", "1000000",
                "orgs.portal-api.uploads-per-quarter-hour", "1000000",
                "orgs.housekeeping.expiry-interval", "off",
                "orgs.housekeeping.purge-interval", "off");
    }

    /** What was found, in words; none if all is well. */
    List<String> findings() throws SQLException {
        try (var tables = new Tables(database)) {
            var fuzzer = new Fuzzer(new FuzzWorld(server));
            tables.keep();
            var before = tables.allDigests();
            for (int i = 0; i < REQUESTS && findings.size() < MOST_FINDINGS; i++) {
                var operation = operations.get(i % operations.size());
                var request = fuzzer.request(operation, random(i));
                Optional<WireAnswer> answer = answer(request);
                Set<String> changed = Tables.changed(before, tables.allDigests());
                Optional<String> wrong = answer.map(told -> wrong(operation, request, told, changed))
                        .orElseGet(() -> wrongSilence(request, changed));
                if (wrong.isPresent()) {
                    findings.add(finding(i, wrong.get(), request, answer));
                }
                if (!changed.isEmpty()) {
                    tables.restore();
                }
            }
        }
        return findings;
    }

    /** None if the server hung up without one. */
    private Optional<WireAnswer> answer(WireRequest request) {
        try {
            return Optional.of(request.send(server));
        } catch (IOException hungUp) {
            return Optional.empty();
        }
    }

    /** What came of bodies that never end other than that they were cut off. A picture has more time than others. */
    List<String> findingsOfEndlessBodies() {
        var fuzzer = new Fuzzer(new FuzzWorld(server));
        Stream<Callable<Optional<String>>> attempts = operations.stream()
                .filter(operation -> !operation.bodies().isEmpty())
                .filter(operation -> !operation.path().endsWith("/logo"))
                .map(operation -> cutOff(operation, fuzzer.endless(operation, random(0))));
        return Together.run(attempts).stream().flatMap(Optional::stream).toList();
    }

    private Callable<Optional<String>> cutOff(Operation operation, WireRequest request) {
        return () -> {
            Optional<WireAnswer> answer = answer(request);
            Optional<String> wrong = answer.filter(told -> told.status() == 408)
                    .map(told -> refusals.wrongIn(operation.path(), told))
                    .orElse(Optional.of("not cut off"));
            return wrong.map(what -> finding(0, what, request, answer));
        };
    }

    /** Neighbouring seeds must not make neighbouring numbers. */
    private static Random random(int number) {
        return new Random((SEED + number) * 0x9E3779B97F4A7C15L);
    }

    private Optional<String> wrong(Operation operation, WireRequest request, WireAnswer answer, Set<String> changed) {
        statuses.merge(answer.status(), 1, Integer::sum);
        if (answer.status() >= 500) return Optional.of("failed");
        if (!answer.isRefusal()) return undocumented(operation, request, answer);
        return wrongShape(operation, request, answer).or(() -> wrongChange(changed));
    }

    private Optional<String> wrongShape(Operation operation, WireRequest request, WireAnswer answer) {
        if (request.method().equals("HEAD") || isPage(operation, answer)) return Optional.empty();
        Optional<String> wrong = refusals.wrongIn(operation.path(), answer);
        boolean leadsElsewhere = DOTS.matcher(request.target()).find();
        return wrong.filter(
                what -> !leadsElsewhere || refusals.wrongIn("/", answer).isPresent());
    }

    /** Some addresses in mails are opened by people; what they are told is no API's. */
    private static boolean isPage(Operation operation, WireAnswer answer) {
        return operation.path().startsWith("/mail-stops/")
                && answer.headers().getOrDefault("content-type", "").startsWith("text/html");
    }

    private static Optional<String> wrongSilence(WireRequest request, Set<String> changed) {
        return request.delivery() == WireRequest.Delivery.CUT
                ? wrongChange(changed)
                : Optional.of("hung up without an answer");
    }

    /** An odd address may lead elsewhere. */
    private static Optional<String> undocumented(Operation operation, WireRequest request, WireAnswer answer) {
        String path = request.target().replaceFirst("\\?.*", "");
        if (!request.method().equals(operation.method())
                || !PLAIN_PATH.matcher(path).matches()) {
            return Optional.empty();
        }
        var response = SimpleResponse.Builder.status(answer.status()).withBody(answer.body());
        answer.headers().forEach(response::withHeader);
        return Optional.of(AnswerFitsDocument.problems(operation.method(), path, response.build()))
                .filter(problems -> !problems.isEmpty());
    }

    private static Optional<String> wrongChange(Set<String> changed) {
        return Tables.COUNTS.containsAll(changed)
                ? Optional.empty()
                : Optional.of("refused, and yet changed " + changed);
    }

    private static String finding(int number, String what, WireRequest request, Optional<WireAnswer> answer) {
        return "\n==== request " + number + " of -Dfuzz.seed=" + SEED + ": " + what + "\n---- " + request + "\n---- "
                + answer.map(WireAnswer::toString).orElse("no answer");
    }

    /** How many requests got which status. */
    Map<Integer, Integer> statuses() {
        return statuses;
    }

    /** How many different refusals were seen: a run that sees few has not come far. */
    int kindsOfRefusals() {
        return refusals.kinds();
    }
}
