package orgs.attack.stateful;

import static orgs.testing.Patience.PATIENCE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import orgs.testing.Person;

/** Somebody with an account at a running program. */
record Actor(String url, Person person, String token, String id) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** This person, who asks for the first time. */
    static Actor at(String url, Person person) {
        var stranger = new Actor(url, person, person.token(), null);
        return new Actor(
                url, person, stranger.token, stranger.ask(Request.get("/me")).text("/user/id"));
    }

    boolean isSystemAdministrator() {
        return !person.groups().isEmpty();
    }

    Answer ask(Request request) {
        try {
            var body = request.fields().isEmpty()
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(JSON.writeValueAsString(request.fields()));
            var sent = HttpRequest.newBuilder(URI.create(url + request.path()))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token)
                    .method(request.method(), body);
            if (!request.fields().isEmpty()) {
                sent.header("Content-Type", "application/json");
            }
            return Answer.of(CLIENT.send(sent.build(), BodyHandlers.ofString()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return person.name();
    }
}
