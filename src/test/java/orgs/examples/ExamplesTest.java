package orgs.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import orgs.attack.GoodRequest;
import orgs.attack.GoodRequests;
import orgs.testing.AnswerFitsDocument;
import orgs.testing.MailServer;
import orgs.ui.TestProvider;

/** The document has an example of each operation: what is sent here, and got. {@code make examples} refreshes them. */
@QuarkusTest
@TestProfile(ExampleConditions.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExamplesTest {
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    /** Tokens are so much older than the test. */
    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    private MailServer mails;
    private TestProvider provider;

    @BeforeEach
    void startMails() {
        mails = MailServer.start();
    }

    @AfterEach
    void stopMails() {
        mails.close();
    }

    @Test
    @Order(1) // what it writes, the other reads
    void everyOperationIsAskedAndAnswersAsItsExampleSays() {
        var told = new TreeMap<String, Example>();
        Instant begin = Instant.now().minus(A_MOMENT);
        var requests = new GoodRequests(new MailStops(mails)::token, new SignIns(provider)::session);
        for (Documented operation : Documented.all()) {
            GoodRequest request = requests.of(operation.method(), operation.path());
            told.put(operation.name(), Example.of(request, request.send(), begin));
        }
        if (System.getProperty("openapi.refresh") != null) {
            Example.keep(told);
        }
        assertEquals(forms(told), forms(Example.kept()), "examples.json is out of date: make examples");
    }

    private static SortedMap<String, String> forms(SortedMap<String, Example> examples) {
        var forms = new TreeMap<String, String>();
        examples.forEach((name, example) -> forms.put(name, example.form()));
        return forms;
    }

    @Test
    @Order(2)
    void everyExampleIsWhatTheDocumentAllows() {
        SortedMap<String, Example> examples = Example.kept();
        List<String> wrong = new ArrayList<>();
        for (Documented operation : Documented.all()) {
            String problems = problems(operation, examples.get(operation.name()));
            if (!problems.isBlank()) {
                wrong.add(operation.name() + ": " + problems);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static String problems(Documented operation, Example example) {
        if (example == null || example.status() >= 400) {
            return "none, or of a refusal";
        }
        if (example.body() == null && !operation.formats().isEmpty()
                || example.answer() == null && !operation.answered().isEmpty()) {
            return "half of one";
        }
        String path = operation.path();
        for (var parameter : example.parameters().entrySet()) {
            path = path.replace('{' + parameter.getKey() + '}', parameter.getValue());
        }
        return requestProblems(operation, example, path) + answerProblems(operation, example, path);
    }

    private static String requestProblems(Documented operation, Example example, String path) {
        var request = new SimpleRequest.Builder(operation.method(), path);
        example.parameters().forEach((name, value) -> {
            if (!operation.path().contains('{' + name + '}')) {
                request.withQueryParam(name, value);
            }
        });
        if (operation.takesFile()) {
            return ""; // that no text can show
        }
        if (operation.takesLines()) {
            request.withContentType(Documented.LINES).withBody(example.body().asText());
        } else if (example.body() != null) {
            boolean isJson = operation.formats().contains(JSON);
            request.withContentType(isJson ? JSON : FORM)
                    .withBody(isJson ? example.body().toString() : form(example.body()));
        }
        return AnswerFitsDocument.problems(request.build());
    }

    private static String form(JsonNode body) {
        return body.properties().stream()
                .map(Map.Entry::getKey)
                .map(name -> name + '=' + URLEncoder.encode(body.get(name).asText(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String answerProblems(Documented operation, Example example, String path) {
        if (example.answer() == null) {
            return "";
        }
        boolean isText = example.answer().isTextual();
        var answer = SimpleResponse.Builder.status(example.status())
                .withContentType(isText ? operation.answered().iterator().next() : JSON)
                .withBody(isText ? example.answer().asText() : example.answer().toString());
        return AnswerFitsDocument.problems(operation.method(), path, answer.build());
    }
}
