package orgs.session;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import orgs.testing.Database;
import orgs.testing.Jobs;
import orgs.testing.Person;

@QuarkusTest
class RemovalWatchTest {
    @Inject
    RemovalWatch watch;

    @Test
    void whomAnotherReplicaRemovedIsRefusedHereToo() {
        var ann = Person.named("Ann");
        String account =
                ann.request().get("/me").then().statusCode(200).extract().path("user.id");
        Database.change("""
                update account set issuer = null, subject = null, email = null, email_verified = false, name = null,
                    removed_at = now() + interval '1 minute', former_identity = sha256('whatever')
                where id = ?
                """, account);
        ann.request().get("/me").then().statusCode(200).body("user.id", equalTo(account));
        Jobs.run(watch::run);
        // No token has this hash, so it is somebody new.
        String anew = ann.request().get("/me").then().statusCode(200).extract().path("user.id");
        assertNotEquals(account, anew);
    }
}
