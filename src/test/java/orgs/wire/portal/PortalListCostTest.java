package orgs.wire.portal;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static orgs.wire.portal.PortalStory.accountId;
import static orgs.wire.portal.PortalStory.event;
import static orgs.wire.portal.PortalStory.get;
import static orgs.wire.portal.PortalStory.organization;
import static orgs.wire.portal.PortalStory.slug;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import orgs.testing.Database;
import orgs.testing.Person;
import orgs.testing.Statements;
import orgs.wire.portal.PortalStory.Made;

/** A page costs the same number of statements, however many rows the list has. */
@QuarkusTest
class PortalListCostTest {
    private static final String ORGANIZATIONS = """
            insert into organization (id, name, slug, description, owner_id, created_by, created_at, updated_at)
            select 'orgn_' || ? || i, 'Bulk ' || ? || i, 'bulk-' || ? || i, null, ?, ?, now(), now()
            from generate_series(1, ?) i
            """;
    private static final String MEMBERS = """
            insert into member (id, organization_id, account_id, roles, granted_at, created_at, updated_at)
            select 'mmbr_' || o.id, o.id, o.owner_id, array['owner'], now(), now(), now()
            from organization o where o.slug like 'bulk-' || ? || '%'
            """;

    private final Person root = Person.systemAdministrator("Root");

    @Test
    void listOfOrganizationsCostsThreeStatements() {
        String word = slug("bulk");
        insert(word, 20);
        assertEquals(3, cost("/api/organizations?search=" + word).size());
        assertEquals(3, cost("/api/organizations").size());

        insert(word + "x", 10_000);
        assertEquals(3, cost("/api/organizations?search=" + word).size());
        assertEquals(3, cost("/api/organizations?page=50&limit=100").size());
        get(root, "/api/organizations?search={s}&limit=1", word).body("pagination.total", equalTo(10_000));
        get(root, "/api/organizations?search={s}&page=100&limit=100", word).body("organizations", hasSize(100));
        get(root, "/api/organizations?search={s}&page=101&limit=100", word).body("organizations", empty());
        get(root, "/api/organizations").body("pagination.total", greaterThan(10_000));
        Database.change("delete from organization where slug like 'bulk-' || ? || '%'", word);
    }

    /** The constraint between an organization and its owner is checked when the transaction ends, so both go in one. */
    private void insert(String word, int count) {
        String owner = accountId(root);
        try (var database = Database.connect()) {
            database.setAutoCommit(false);
            try (var organizations = database.prepareStatement(ORGANIZATIONS);
                    var members = database.prepareStatement(MEMBERS)) {
                for (int i = 1; i <= 3; i++) {
                    organizations.setString(i, word);
                }
                organizations.setString(4, owner);
                organizations.setString(5, owner);
                organizations.setInt(6, count);
                organizations.executeUpdate();
                members.setString(1, word);
                members.executeUpdate();
            }
            database.commit();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void otherListsCostTheSameForOneRowAndForMany() {
        Made made = organization(root);
        String id = made.id();
        var lists = List.of(
                "/api/organizations/" + id + "/events?search=e",
                "/api/organizations/" + id + "/invites",
                "/api/organizations/" + id,
                "/api/organizations/slug/" + made.slug(),
                "/api/audit/organizations/" + id + "/audit");
        PortalStory.link(root, id, Map.of("role", "org_viewer")).statusCode(201);
        event(root, id, Map.of("name", "Event", "slug", slug("event"))).statusCode(201);
        List<Integer> few = lists.stream().map(list -> cost(list).size()).toList();
        for (int i = 0; i < 25; i++) {
            PortalStory.viewer(root, made);
            PortalStory.link(root, id, Map.of("role", "org_viewer")).statusCode(201);
            event(root, id, Map.of("name", "Event", "slug", slug("event"))).statusCode(201);
        }
        assertEquals(List.of(3, 1, 2, 2, 2), few);
        assertEquals(few, lists.stream().map(list -> cost(list).size()).toList());
    }

    /** The link with its organization, who meets whom, the use, the member, and the activities. */
    @Test
    void joiningByALinkCostsFiveStatements() {
        String code = PortalStory.code(root, organization(root), Map.of("role", "org_viewer"));
        Person guest = Person.named("Guest");
        accountId(guest);
        List<String> asked =
                Statements.during(() -> PortalStory.use(guest, code).statusCode(200));
        assertEquals(5, asked.size(), asked::toString);
    }

    private List<String> cost(String path) {
        return Statements.during(() -> get(root, path).statusCode(200));
    }
}
