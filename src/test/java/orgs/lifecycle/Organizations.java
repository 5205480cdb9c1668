package orgs.lifecycle;

import java.util.Map;
import java.util.UUID;
import orgs.testing.Database;
import orgs.testing.Person;

/** What these tests arrange: over HTTP, but for the passing of time. */
final class Organizations {
    private Organizations() {}

    static String create(Person owner) {
        return create(owner, "o-" + UUID.randomUUID());
    }

    static String create(Person owner, String slug) {
        return owner.request()
                .body(Map.of("name", "Acme", "slug", slug))
                .post("/organizations")
                .then()
                .statusCode(200)
                .extract()
                .path("organization.id");
    }

    static void delete(Person owner, String id) {
        owner.request().delete("/organizations/" + id).then().statusCode(200);
    }

    /** Lets the time pass that a deleted organization is retained. */
    static void outliveRetention(String id) {
        Database.change("update organization set deleted_at = now() - interval '31 days' where id = ?", id);
    }

    static boolean exists(String id) {
        return Database.count("select count(*) from organization where id = ?", id) == 1;
    }
}
