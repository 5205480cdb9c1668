package orgs.replicas;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import orgs.testing.PackagedProgram;
import orgs.testing.Person;

/** One of several packaged programs that share a database. */
record Replica(PackagedProgram program) implements AutoCloseable {

    /** Starts one, and does not wait for it. */
    static Replica start(Map<String, String> settings) {
        return new Replica(PackagedProgram.start(settings));
    }

    void awaitReady() {
        program.await("/q/health/ready", 200);
    }

    RequestSpecification as(Person person) {
        return with(person.token());
    }

    RequestSpecification with(String token) {
        return anonymous().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    RequestSpecification anonymous() {
        return given().baseUri(program.url());
    }

    /** Everything that it has written. */
    String output() {
        return String.join("\n", program.lines());
    }

    @Override
    public void close() {
        program.close();
    }
}
