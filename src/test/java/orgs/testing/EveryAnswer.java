package orgs.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;

/** Holds every answer that a test of the running service gets through REST Assured against the API's document. Quarkus finds it by a service file. */
public class EveryAnswer implements QuarkusTestBeforeEachCallback {
    @Override
    public void beforeEach(QuarkusTestMethodContext test) {
        if (RestAssured.filters().stream().noneMatch(AnswerFitsDocument.class::isInstance)) {
            RestAssured.filters(new AnswerFitsDocument());
        }
    }
}
