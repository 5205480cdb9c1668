package orgs.wire.spa;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static orgs.wire.spa.Story.inviting;
import static orgs.wire.spa.Story.organization;
import static orgs.wire.spa.Story.refused;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import orgs.testing.Database;
import orgs.testing.Person;

/** Whatever others do to somebody, R5 and R16 stay small. */
@QuarkusTest
class MeBoundsTest {
    private final Person ann = Person.named("Ann");
    private final Person bob = Person.named("Bob");

    @Test
    void showsTheFirstOrganizationsTheActiveOneAndWhereTheListGoesOn() {
        String account = Story.accountId(ann);
        for (int i = 0; i < 205; i++) {
            insertOrganization(account, "%03d".formatted(i));
        }
        String last = id(account, "204");
        String token = Story.activate(ann, last).extract().path("auth.token");
        var shown = given().header("Authorization", "Bearer " + token)
                .get("/me")
                .then()
                .statusCode(200)
                .body("organizations", hasSize(201))
                .body("organizations[0].organization.id", equalTo(id(account, "000")))
                .body("organizations[199].organization.id", equalTo(id(account, "199")))
                .body("organizations[200].organization.id", equalTo(last))
                .body("activeOrganization.organization.id", equalTo(last));
        ann.request()
                .get("/organizations?cursor={cursor}", shown.extract().<String>path("nextOrganizationsCursor"))
                .then()
                .statusCode(200)
                .body("organizations", hasSize(5))
                .body("organizations[0].organization.id", equalTo(id(account, "200")))
                .body("hasNextPage", equalTo(false));
        bob.request().get("/me").then().body("$", not(hasKey("nextOrganizationsCursor")));
    }

    @Test
    void showsAsManyOrganizationsAsThereIsRoomForTheirMetadata() {
        String account = Story.accountId(ann);
        for (int i = 0; i < 20; i++) {
            insertOrganization(account, "%03d".formatted(i));
        }
        Database.change(
                "update organization set metadata = jsonb_build_object('a', repeat('x', 16000)) where owner_id = ?",
                account);
        String token = Story.activate(ann, id(account, "018")).extract().path("auth.token");
        var shown = given().header("Authorization", "Bearer " + token)
                .get("/me")
                .then()
                .statusCode(200)
                .body("organizations", hasSize(17))
                .body("organizations[15].organization.id", equalTo(id(account, "015")))
                .body("organizations[15].organization.metadata.a.length()", equalTo(16_000))
                .body("organizations[16].organization.id", equalTo(id(account, "018")))
                .body("organizations[16].organization.metadata.a.length()", equalTo(16_000));
        ann.request()
                .get("/organizations?cursor={cursor}", shown.extract().<String>path("nextOrganizationsCursor"))
                .then()
                .statusCode(200)
                .body("organizations", hasSize(4))
                .body("organizations[0].organization.id", equalTo(id(account, "016")));
    }

    @Test
    void showsTheFirstFiftyInvitationsAndByDefaultThereAreNoMore() {
        String others = organization(bob);
        String account = Story.accountId(bob);
        for (int i = 0; i < 55; i++) {
            insertOrganization(account, "%03d".formatted(i));
            insertInvitation(account, id(account, "%03d".formatted(i)), ann.email());
        }
        refused(inviting(bob, others, ann.email()), 400, "limit_reached");
        ann.request()
                .get("/me")
                .then()
                .body("organizations", empty())
                .body("invitations", hasSize(50))
                .body("invitations[0].organization.id", equalTo(id(account, "000")))
                .body("invitations[49].organization.id", equalTo(id(account, "049")));
        ann.request().get("/organizations/invitations").then().body("invitations", hasSize(50));
    }

    private static String id(String account, String number) {
        return "orgn_" + account.substring(5) + number;
    }

    private static void insertOrganization(String account, String number) {
        String id = id(account, number);
        Database.change("""
                with made as (insert into organization (id, name, slug, owner_id, created_by, created_at, updated_at)
                    values (?, 'Many', ?, ?, ?, now(), now()) returning id, owner_id)
                insert into member (organization_id, id, account_id, roles, granted_at, created_at, updated_at)
                select id, replace(id, 'orgn_', 'mmbr_'), owner_id, '{owner}', now(), now(), now() from made
                """, id, id.replace('_', '-'), account, account);
    }

    private static void insertInvitation(String account, String organizationId, String email) {
        Database.change("""
                insert into invitation (organization_id, id, channel, roles, inviter_id, email, expires_at, created_at, updated_at)
                values (?, ?, 'email', '{member}', ?, ?, now() + interval '1 day', now(), now())
                """, organizationId, organizationId.replace("orgn_", "invt_0"), account, email);
    }
}
