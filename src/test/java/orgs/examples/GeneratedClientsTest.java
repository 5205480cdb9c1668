package orgs.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import orgs.attack.GoodRequests;
import orgs.testing.MailServer;
import orgs.ui.TestProvider;

/**
 * Whoever generates a client of the document can call every operation with it. Needs what {@code .ci/generated-clients}
 * makes, and says so where {@code -Dgenerated.clients} asks for it.
 */
@QuarkusTest
@TestProfile(ExampleConditions.class)
@EnabledIfSystemProperty(named = "generated.clients", matches = ".*")
class GeneratedClientsTest {
    private static final String URL = "http://localhost:";

    private TestProvider provider;

    @Test
    void everyOperationIsAnsweredToTheClientInJava() throws IOException {
        callAll(new JavaClient(URL + RestAssured.port));
    }

    @Test
    void everyOperationIsAnsweredToTheClientInTypeScript() throws IOException {
        callAll(new TypeScriptClient(URL + RestAssured.port));
    }

    private void callAll(GeneratedClient generated) {
        List<String> failed = new ArrayList<>();
        try (MailServer mails = MailServer.start();
                generated) {
            var requests = new GoodRequests(new MailStops(mails)::token, new SignIns(provider)::session);
            for (Documented operation : Documented.all()) {
                String problem = generated.call(operation, requests.of(operation.method(), operation.path()));
                if (!problem.isEmpty()) {
                    failed.add(operation.name() + ": " + problem);
                }
            }
        }
        assertEquals(List.of(), failed);
    }
}
