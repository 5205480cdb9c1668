package orgs.wire.spa;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import orgs.testing.Person;

@QuarkusTest
class OrganizationsTest {
    private final Person ann = Person.named("Ann");

    @Test
    void case1CreatorIsOwnerAndListsAndReadsTheOrganization() {
        String id = ann.request()
                .body("""
                        {"name": "Acme", "slug": "%s"}
                        """.formatted(Story.slug("acme")))
                .post("/organizations")
                .then()
                .statusCode(200)
                .body("organization.name", equalTo("Acme"))
                .body("organization.logoUrl", nullValue())
                .body("organization.metadata", nullValue())
                .body("organization.deletedAt", nullValue())
                .body("organization.createdAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"))
                .body("member.roles", containsInAnyOrder("owner"))
                .body("auth.kind", equalTo("jwt"))
                .body("auth.token", notNullValue())
                .extract()
                .path("organization.id");

        ann.request()
                .get("/organizations")
                .then()
                .statusCode(200)
                .body("organizations", hasSize(1))
                .body("organizations[0].organization.id", equalTo(id))
                .body("organizations[0].member.roles", containsInAnyOrder("owner"))
                .body("hasNextPage", equalTo(false))
                .body("$", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasKey("cursor")));
        ann.request()
                .get("/organizations/" + id)
                .then()
                .statusCode(200)
                .body("organization.id", equalTo(id))
                .body("member.roles", containsInAnyOrder("owner"));
    }
}
