package orgs.ui;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SameSiteAttribute;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import orgs.testing.Person;

/**
 * Everybody who visits the UI in a test, each with a browser window that shares nothing with the others'. After the
 * test none may have met a fault.
 */
final class Visitors implements AfterEachCallback {
    private final List<Visitor> visitors = new ArrayList<>();

    /** Where the service is. Browsers keep its cookie, which asks for HTTPS, for this name alone. */
    static String base() {
        return "http://localhost:" + RestAssured.port;
    }

    /** Somebody who has not signed in. */
    Visitor stranger() {
        return stranger(options());
    }

    /** The same at a telephone. */
    Visitor strangerByTelephone() {
        return stranger(options().setViewportSize(360, 740));
    }

    /** Somebody at a service of the test's own. */
    Visitor strangerAt(String base) {
        return strangerAt(base, options().setBaseURL(base));
    }

    private Visitor stranger(NewContextOptions options) {
        return strangerAt(base(), options);
    }

    private Visitor strangerAt(String base, NewContextOptions options) {
        var visitor = new Visitor(Browsers.shared().newContext(options), base);
        visitors.add(visitor);
        return visitor;
    }

    /** A person who has signed in. */
    Visitor visit(Person person) {
        return signIn(stranger(), person);
    }

    /** The same at a telephone. */
    Visitor visitByTelephone(Person person) {
        return signIn(strangerByTelephone(), person);
    }

    /** The same with a browser that is set to German. */
    Visitor visitInGerman(Person person) {
        return signIn(stranger(options().setLocale("de-DE")), person);
    }

    /** Signs in, or in again. */
    static Visitor signIn(Visitor visitor, Person person) {
        String token = given().contentType(ContentType.URLENC)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange")
                .formParam("subject_token_type", "urn:ietf:params:oauth:token-type:jwt")
                .formParam("subject_token", person.token())
                .formParam("set_cookie", "true")
                .post("/token")
                .then()
                .statusCode(200)
                .extract()
                .cookie("orgs_session");
        visitor.context()
                .addCookies(List.of(new Cookie("orgs_session", token)
                        .setDomain("localhost")
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(true)
                        .setSameSite(SameSiteAttribute.STRICT)));
        return visitor;
    }

    private static NewContextOptions options() {
        return new NewContextOptions()
                .setBaseURL(base())
                .setViewportSize(1280, 800)
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var faults =
                visitors.stream().flatMap(visitor -> visitor.faults().stream()).toList();
        visitors.forEach(visitor -> visitor.context().close());
        visitors.clear();
        assertEquals(List.of(), faults);
    }
}
