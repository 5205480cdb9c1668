package orgs.wire.dashboard;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import orgs.testing.Database;

/** Nothing is without a bound (docs/contracts/dashboard.md §1.4). */
@QuarkusTest
class LongListTest {

    @Test
    void allOfALongListIsItsFirstThousandItems() {
        User ann = User.named("Ann");
        Database.change("""
                insert into profile (account_id, id, fields, created_at, updated_at)
                select ?, 'prof_long' || lpad(number::text, 4, '0'), '{}', now(), now()
                from generate_series(1, 1001) number
                """, ann.id());
        var query = Map.of("accountid", ann.id(), "all", "true");

        List<String> ids = ann.get("/api/user/profiles", query)
                .then()
                .statusCode(200)
                .extract()
                .path("profileid");

        assertEquals(1000, ids.size());
        assertEquals("prof_long1001", ids.get(0), "newest first");
        assertEquals("prof_long0002", ids.get(999));
        ann.get("/api/user/profiles-count", query).then().body(equalTo("1001"));
    }
}
