package orgs.attack.stateful;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;

/** What was answered. */
record Answer(int status, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int UNAVAILABLE = 503;

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.body());
    }

    boolean isSuccess() {
        return status < 300;
    }

    /** Neither done nor refused: there was no connection, or no lock, in time. */
    boolean isPutOff() {
        return status == UNAVAILABLE;
    }

    boolean isBroken() {
        return status >= 500 && !isPutOff();
    }

    /** The text at a JSON pointer. */
    String text(String pointer) {
        return at(pointer).asText();
    }

    JsonNode at(String pointer) {
        try {
            return JSON.readTree(body).at(pointer);
        } catch (JsonProcessingException e) {
            throw new AssertionError(status + " " + body, e);
        }
    }
}
