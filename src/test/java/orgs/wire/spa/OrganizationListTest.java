package orgs.wire.spa;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static orgs.wire.spa.Story.delete;
import static orgs.wire.spa.Story.member;
import static orgs.wire.spa.Story.organization;
import static orgs.wire.spa.Story.organizations;
import static orgs.wire.spa.Story.refused;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.Person;

/** R2: the pages of the list. */
@QuarkusTest
class OrganizationListTest {
    private final Person ann = Person.named("Ann");
    private final Person bob = Person.named("Bob");

    // Cases 2 and 45.
    @Test
    void pagesFollowEachOtherWithoutGapOrDuplicate() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(organization(ann));
        }
        List<String> walked = new ArrayList<>();
        var page = organizations(ann, Map.of("pageSize", "2"));
        page.body("organizations", hasSize(2)).body("hasNextPage", equalTo(true));
        walked.addAll(page.extract().path("organizations.organization.id"));
        String cursor = page.extract().path("cursor");
        while (cursor != null) {
            var next = organizations(ann, Map.of("cursor", cursor, "pageSize", "50"))
                    .statusCode(200);
            List<String> found = next.extract().path("organizations.organization.id");
            walked.addAll(found);
            assertEquals(Math.min(2, 5 - (walked.size() - found.size())), found.size(), "a cursor keeps its page size");
            cursor = next.extract().path("cursor");
        }
        assertEquals(ids, walked);
        refused(io.restassured.RestAssured.get("/organizations?pageSize=1").then(), 401, "credential_invalid");
    }

    // Defect 3.
    @Test
    void deletedOrganizationsDoNotShortenPages() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ids.add(organization(ann));
        }
        delete(ann, ids.get(0));
        delete(ann, ids.get(1));
        organizations(ann, Map.of("pageSize", "1"))
                .body("organizations.organization.id", contains(ids.get(2)))
                .body("hasNextPage", equalTo(true));
    }

    // Case 3.
    @ParameterizedTest
    @ValueSource(strings = {"garbage", "e30=", "e30.e30", "%00", "a.b.c", "'"})
    void cursorsThatWeDidNotMakeAreRefused(String cursor) {
        refused(organizations(ann, Map.of("cursor", cursor)), 400, "invalid_input");
    }

    // Case 3.
    @Test
    void cursorOfOneListIsRefusedByTheOther() {
        String id = organization(ann);
        organization(ann);
        member(ann, id, bob);
        String ofOrganizations =
                organizations(ann, Map.of("pageSize", "1")).extract().path("cursor");
        String ofMembers = ann.request()
                .get("/organizations/{id}/members?pageSize=1", id)
                .then()
                .extract()
                .path("cursor");
        refused(organizations(ann, Map.of("cursor", ofMembers)), 400, "invalid_input");
        refused(
                ann.request()
                        .queryParam("cursor", ofOrganizations)
                        .get("/organizations/{id}/members", id)
                        .then(),
                400,
                "invalid_input");
        refused(organizations(ann, Map.of("cursor", ofOrganizations + "x")), 400, "invalid_input");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "101", "1.5", "-1", "ten", "99999999999"})
    void pageSizesOutsideOneToHundredAreRefused(String pageSize) {
        refused(organizations(ann, Map.of("pageSize", pageSize)), 400, "invalid_input");
    }

    @Test
    void emptyCursorCountsAsAbsent() {
        organizations(ann, Map.of("cursor", "")).statusCode(200).body("organizations", empty());
    }
}
