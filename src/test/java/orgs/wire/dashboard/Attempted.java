package orgs.wire.dashboard;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** One request that is tried again and again, put right one thing at a time: each thing that is still wrong must be said in its turn. */
final class Attempted {
    private final User user;
    private final String method;
    private final String path;
    private final Map<String, String> query = new LinkedHashMap<>();
    private final Map<String, String> form = new LinkedHashMap<>();

    Attempted(User user, String method, String path) {
        this.user = user;
        this.method = method;
        this.path = path;
    }

    Attempted query(String name, String value) {
        query.put(name, value);
        return this;
    }

    Attempted form(String name, String value) {
        form.put(name, value);
        return this;
    }

    Attempted says(int status, String message) {
        send().then().statusCode(status).body("object", equalTo("error")).body("message", equalTo(message));
        return this;
    }

    Response succeeds() {
        Response response = send();
        response.then().statusCode(200);
        return response;
    }

    private Response send() {
        return user.send(method, path, query, form);
    }
}
