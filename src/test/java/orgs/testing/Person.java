package orgs.testing;

import static io.restassured.RestAssured.given;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Somebody who can sign in at the test's identity provider. Each one made is a new person. */
public record Person(String name, String subject, String email, boolean emailVerified, List<String> groups) {
    private static final LoadingCache<Person, String> TOKENS =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(5)).build(Person::newToken);

    /** A person with a verified address. */
    public static Person named(String name) {
        return of(name, List.of());
    }

    public static Person systemAdministrator(String name) {
        return of(name, List.of("system-admin"));
    }

    private static Person of(String name, List<String> groups) {
        String subject = UUID.randomUUID().toString();
        String email = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "-" + subject.substring(0, 13)
                + "@example.test";
        return new Person(name, subject, email, true, groups);
    }

    /** The same person, as a token with another address tells them. */
    public Person withEmail(String email) {
        return new Person(name, subject, email, emailVerified, groups);
    }

    public Person withUnverifiedEmail() {
        return new Person(name, subject, email, false, groups);
    }

    /** What the identity provider gives to this person: the same for some time, for a signature costs more than most requests. */
    public String token() {
        return TOKENS.get(this);
    }

    private String newToken() {
        return unsigned().sign();
    }

    /** A new one, still open to change. */
    public TestToken unsigned() {
        return TestToken.of(TestIdentityProvider.MAIN, subject)
                .claim("name", name)
                .claim("email", email)
                .claim("email_verified", emailVerified)
                .claim("groups", groups);
    }

    /** A request with this person's token, for JSON. */
    public RequestSpecification request() {
        return given().header("Authorization", "Bearer " + token()).contentType(ContentType.JSON);
    }
}
