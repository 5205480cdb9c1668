package orgs.wire.spa;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static orgs.wire.spa.Story.create;
import static orgs.wire.spa.Story.delete;
import static orgs.wire.spa.Story.organization;
import static orgs.wire.spa.Story.read;
import static orgs.wire.spa.Story.refused;
import static orgs.wire.spa.Story.slug;
import static orgs.wire.spa.Story.update;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.LogLines;
import orgs.testing.Person;

/** R1 and R8: what a slug becomes, and whose it is. */
@QuarkusTest
class OrganizationSlugsTest {
    private final Person ann = Person.named("Ann");
    private final Person bob = Person.named("Bob");

    @ParameterizedTest
    @CsvSource({
        "' Spaced Out %s ',spaced-out-%s",
        "Ünï Cödé %s,n-c-d-%s",
        "a--b__c%s,a-b-c%s",
        "'it''s \"q\" %s',its-q-%s",
        "-abc%s-,abc%s"
    })
    void slugsAreNormalized(String given, String normalized) {
        String unique = slug("x").substring(2);
        create(ann, given.formatted(unique))
                .statusCode(200)
                .body("organization.slug", equalTo(normalized.formatted(unique)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "!!!", "-a-"})
    void slugsOfWhichTooLittleIsLeftAreRefused(String slug) {
        refused(create(ann, slug), 400, "invalid_input");
    }

    @Test
    void slugsAreNeverTruncated() {
        refused(create(ann, "a".repeat(64)), 400, "invalid_input");
        create(ann, (slug("long-") + "a".repeat(63)).substring(0, 63)).statusCode(200);
    }

    // Case 36.
    @Test
    void slugThatIsTakenIsRefusedAlsoAfterTheOrganizationIsDeleted() {
        String slug = slug("taken");
        String id = create(ann, slug).extract().path("organization.id");
        refused(create(bob, slug.toUpperCase()), 400, "organization_slug_taken");
        delete(ann, id).statusCode(200);
        refused(create(bob, slug), 400, "organization_slug_taken");
    }

    @Test
    void slugThatIsTakenIsNoFaultOfTheDatabaseInTheLog() {
        String slug = slug("taken");
        create(ann, slug).statusCode(200);
        String other = organization(bob);
        try (var log = new LogLines("org.hibernate")) {
            refused(create(bob, slug), 400, "organization_slug_taken");
            refused(update(bob, other, Map.of("slug", slug)), 400, "organization_slug_taken");
            assertEquals(List.of(), log.lines());
        }
    }

    // Case 37.
    @Test
    void ownSlugMayBeGivenAgain() {
        String slug = slug("same");
        String id = create(ann, slug).extract().path("organization.id");
        update(ann, id, Map.of("slug", slug.toUpperCase())).statusCode(200).body("organization.slug", equalTo(slug));
    }

    @Test
    void changingToATakenSlugIsRefusedAndChangesNothing() {
        String taken = slug("taken");
        create(bob, taken);
        String id = organization(ann);
        refused(update(ann, id, Map.of("slug", taken, "name", "New")), 400, "organization_slug_taken");
        read(ann, id).body("organization.name", equalTo("Acme"));
    }
}
