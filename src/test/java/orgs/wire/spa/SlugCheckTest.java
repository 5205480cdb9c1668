package orgs.wire.spa;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static orgs.wire.spa.Story.create;
import static orgs.wire.spa.Story.refused;
import static orgs.wire.spa.Story.slug;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.Person;

/** R45. */
@QuarkusTest
class SlugCheckTest {
    private final Person ann = Person.named("Ann");

    @Test
    void textIsNormalizedAndAFreeSlugIsItsOwnSuggestion() {
        String slug = slug("acme");
        check(" " + slug.toUpperCase(Locale.ROOT) + "! ")
                .statusCode(200)
                .body("slug", equalTo(slug))
                .body("free", equalTo(true))
                .body("suggestion", equalTo(slug));
    }

    @Test
    void slugThatIsTakenComesWithOneThatIsFree() {
        String slug = slug("acme");
        create(ann, slug).statusCode(200);
        check(slug).body("free", equalTo(false)).body("suggestion", equalTo(slug + "-2"));
        create(ann, slug + "-2").statusCode(200);
        String suggestion =
                check(slug).body("suggestion", equalTo(slug + "-3")).extract().path("suggestion");
        create(ann, suggestion).statusCode(200);
    }

    @Test
    void suggestionOfALongSlugIsASlug() {
        String slug = (slug("acme") + "x".repeat(63)).substring(0, 63);
        create(ann, slug).statusCode(200);
        String suggestion = check(slug).body("free", equalTo(false)).extract().path("suggestion");
        create(ann, suggestion).statusCode(200).body("organization.slug", equalTo(suggestion));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "!!!"})
    void whatCanBeNoSlugIsRefused(String text) {
        refused(check(text), 400, "invalid_input");
    }

    @Test
    void nobodyIsToldWhoIsNotSignedIn() {
        refused(given().get("/organizations/slug-check?slug=acme").then(), 401, "credential_invalid");
    }

    private ValidatableResponse check(String slug) {
        return ann.request()
                .queryParam("slug", slug)
                .get("/organizations/slug-check")
                .then();
    }
}
