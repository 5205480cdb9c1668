package orgs.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Real requests that start at the same moment. Whoever loses a race gets an answer of the domain: a 5xx fails the test. */
public final class Race {
    /** How many take part. */
    public static final int SIZE = 20;

    private final List<Callable<ValidatableResponse>> racers = new ArrayList<>();

    /** Twenty racers, told apart by a number. */
    public static Outcome of(IntFunction<ValidatableResponse> racer) {
        return new Race().with(SIZE, racer).run();
    }

    /** More racers for the same race. */
    public Race with(int count, IntFunction<ValidatableResponse> racer) {
        IntStream.range(0, count).forEach(number -> racers.add(() -> racer.apply(number)));
        return this;
    }

    public Outcome run() {
        return new Outcome(Together.run(racers.stream()));
    }

    /** What the racers were answered, in the order in which they were named. */
    public record Outcome(List<ValidatableResponse> responses) {
        public Outcome {
            for (var response : responses) {
                assertTrue(
                        response.extract().statusCode() < 500,
                        () -> response.extract().statusCode() + " "
                                + response.extract().asString());
            }
        }

        /** How many got which answer: {@code 200}, or status and code. */
        public Map<String, Integer> counts() {
            return responses.stream()
                    .collect(Collectors.toMap(Outcome::told, response -> 1, Integer::sum, TreeMap::new));
        }

        /** What those who succeeded were answered at this path of the body, without repetitions. */
        public List<String> distinct(String path) {
            return succeeded()
                    .map(response -> response.extract().<String>path(path))
                    .distinct()
                    .toList();
        }

        /** The part of the outcome that belongs to some of the racers. */
        public Outcome of(int from, int to) {
            return new Outcome(responses.subList(from, to));
        }

        public long successes() {
            return succeeded().count();
        }

        private Stream<ValidatableResponse> succeeded() {
            return responses.stream().filter(response -> response.extract().statusCode() == 200);
        }

        private static String told(ValidatableResponse response) {
            int status = response.extract().statusCode();
            return status == 200 ? "200" : status + " " + response.extract().path("code");
        }
    }
}
