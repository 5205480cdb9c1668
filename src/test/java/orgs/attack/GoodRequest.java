package orgs.attack;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.Map;

/** A request for an operation that is answered as it wishes, once. */
public final class GoodRequest {
    private final Attempt attempt;
    private final Map<String, String> headers;

    GoodRequest(Attempt attempt, Map<String, String> headers) {
        this.attempt = attempt;
        this.headers = headers;
    }

    /** The format of the body; empty where there is none. */
    public String mediaType() {
        return attempt.mediaType();
    }

    /** The path, with its names filled in. */
    public String path() {
        return attempt.path();
    }

    /** What stands in the path and in the query, by its name. */
    public Map<String, String> parameters() {
        var parameters = attempt.of(Field.Place.PATH);
        parameters.putAll(attempt.of(Field.Place.QUERY));
        return parameters;
    }

    /** What the body says, by its name: texts, and what JSON has besides. A picture is a text that stands for it. */
    public Map<String, Object> body() {
        return attempt.body();
    }

    /** Who asks. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The body where it is an object a line; empty where it is not. */
    public String lines() {
        return attempt.lines();
    }

    /** The first answer, also where it leads on. */
    public Response send() {
        return attempt.send(given().redirects().follow(false).headers(headers));
    }
}
