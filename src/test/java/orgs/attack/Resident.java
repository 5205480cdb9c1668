package orgs.attack;

import java.util.Map;
import java.util.stream.Stream;

/** Somebody with an organization of their own. Whatever is theirs has their mark, which nobody else's has. */
record Resident(String mark, Somebody somebody, String organizationId) {

    static Resident make() {
        String mark = "mark" + Somebody.unique();
        Somebody somebody = Somebody.named(mark);
        String organizationId = somebody.request()
                .body(Map.of("name", mark, "slug", "of-" + mark))
                .post("/organizations")
                .then()
                .statusCode(200)
                .extract()
                .path("organization.id");
        return new Resident(mark, somebody, organizationId);
    }

    /** Whether a text tells something of them. */
    boolean isIn(String text) {
        return Stream.of(mark, somebody.accountId(), somebody.profileId(), organizationId)
                .anyMatch(text::contains);
    }
}
