package orgs.examples;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.Collectors;
import orgs.testing.Person;
import orgs.ui.TestProvider;

/** Goes to an identity provider and back, as a browser does. */
record SignIns(TestProvider provider) {
    private static final String PUBLIC_URL = "https://orgs.example.test";

    /** What browsers send from then on, where they have signed in at the provider of this name. */
    String session(String name) {
        provider.signsIn(Person.named("Ann"));
        Response start = open(here("/ui/session/" + name), Map.of());
        Response there = open(start.header("Location"), Map.of());
        Response back = open(there.header("Location").replace(PUBLIC_URL, here("")), start.cookies());
        provider.signsIn(null);
        return back.cookies().entrySet().stream()
                .filter(cookie -> cookie.getKey().startsWith("q_session_"))
                .map(cookie -> cookie.getKey() + '=' + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String here(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }

    private static Response open(String address, Map<String, String> cookies) {
        return given().noFilters()
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .cookies(cookies)
                .get(address);
    }
}
