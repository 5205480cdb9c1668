package orgs.wire.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static orgs.wire.token.TokenExchange.exchange;
import static orgs.wire.token.TokenExchange.organizationOf;
import static orgs.wire.token.TokenExchange.refused;
import static orgs.wire.token.TokenExchange.tokenOf;
import static orgs.wire.token.TokenExchange.verified;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.Person;

/** The organization that a token names. */
@QuarkusTest
class TokenOrganizationTest {
    @Test
    void namesTheOrganizationThatIsAskedForByIdOrSlug() throws Exception {
        var ann = Person.named("Ann");
        var acme = organizationOf(ann);
        for (String name : List.of(acme.id(), acme.slug())) {
            JwtClaims claims = verified(tokenOf(exchange(ann.token(), Map.of("organization", name))));
            assertEquals(
                    Map.of("id", acme.id(), "slug", acme.slug(), "roles", List.of("owner")),
                    claims.getClaimValue("org"));
        }
    }

    @Test
    void keepsTheActiveOrganizationAndTheSessionButDoesNotProlongIt() throws Exception {
        var ann = Person.named("Ann");
        var acme = organizationOf(ann);
        String first = tokenOf(exchange(ann.token(), Map.of("organization", acme.id())));
        String second = tokenOf(exchange(first));
        assertEquals(verified(first).getClaimValue("org"), verified(second).getClaimValue("org"));
        assertEquals(verified(first).getClaimValue("sid"), verified(second).getClaimValue("sid"));
        assertEquals(verified(first).getExpirationTime(), verified(second).getExpirationTime());
    }

    @Test
    void switchesTheOrganizationOfATokenOfOurOwn() throws Exception {
        var ann = Person.named("Ann");
        var acme = organizationOf(ann);
        var beta = organizationOf(ann);
        String first = tokenOf(exchange(ann.token(), Map.of("organization", acme.id())));
        JwtClaims second = verified(tokenOf(exchange(first, Map.of("organization", beta.slug()))));
        assertEquals(beta.id(), ((Map<?, ?>) second.getClaimValue("org")).get("id"));
    }

    @Test
    void losesAnActiveOrganizationThatIsGone() throws Exception {
        var ann = Person.named("Ann");
        var acme = organizationOf(ann);
        String token = tokenOf(exchange(ann.token(), Map.of("organization", acme.id())));
        ann.request().delete("/organizations/" + acme.id()).then().statusCode(200);
        assertFalse(verified(tokenOf(exchange(token))).hasClaim("org"));
        refused(exchange(token, Map.of("organization", acme.id())), "invalid_target");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"orgn_0000000000000000000000000", "nobody-has-this-slug", "?", "a\0b", "' or 1=1", "\ud83d\ude00"
            })
    void refusesAnOrganizationThatDoesNotExist(String organization) {
        refused(exchange(Person.named("Ann").token(), Map.of("organization", organization)), "invalid_target");
    }

    @Test
    void doesNotTellAStrangersOrganizationFromNone() {
        var acme = organizationOf(Person.named("Ann"));
        String stranger = Person.named("Eve").token();
        String none = exchange(stranger, Map.of("organization", "none-such"))
                .extract()
                .asString();
        String hers = exchange(stranger, Map.of("organization", acme.slug()))
                .extract()
                .asString();
        assertEquals(none, hers);
    }

    @Test
    void refusesAnOrganizationNameOfAnyLength() {
        refused(exchange(Person.named("Ann").token(), Map.of("organization", "x".repeat(10_000))), "invalid_target");
    }
}
