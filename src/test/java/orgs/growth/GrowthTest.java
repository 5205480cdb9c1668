package orgs.growth;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import orgs.page.Cursor;
import orgs.page.CursorCodec;
import orgs.testing.Database;
import orgs.testing.Person;
import orgs.testing.Statements;
import orgs.testing.TestIdentityProvider;

/**
 * What a page costs does not depend on what it does not show: in a large database the first, a middle and the last page
 * of every list touch no more buffers than {@code lists.csv} says, whether PostgreSQL plans with the values of a
 * request or for any.
 */
@QuarkusTest
@TestProfile(GrowthProfile.class)
class GrowthTest {
    private static final Pattern CURSOR = Pattern.compile("\\{(\\S+) (\\d+) (\\S+)}");
    /** Minutes: every one of the last half million has an activity. */
    private static final Pattern AGO = Pattern.compile("\\{ago (\\d+)}");

    private static final Map<String, Person> PEOPLE = Map.of(
            "root", Person.systemAdministrator("Root"),
            "many", Person.named("Many").withEmail("person2@one.example"));
    private static final Map<String, String> IDS = Map.of(
            "{root}", "acct_0000000001",
            "{many}", "acct_0000000002",
            "{userId}", "acct_0000000001",
            "{large}", "orgn_0000000001",
            "{organizationId}", "orgn_0000000001",
            "{orgSlug}", "large",
            "{code}", "invt_0code0000300",
            "{channel}", "email");

    @Inject
    CursorCodec cursors;

    @BeforeEach
    void fill() throws IOException, SQLException {
        LargeDatabase.fill();
        PEOPLE.forEach((name, person) -> Database.change(
                "update account set issuer = ?, subject = ? where id = ?",
                TestIdentityProvider.MAIN.issuer(),
                person.subject(),
                IDS.get('{' + name + '}')));
    }

    @Test
    void everyOperationThatReadsIsInTheTable() {
        var told = ListLine.all().stream().map(ListLine::path).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Readings.all(), told, "lists.csv: a line for every operation, the path alone for what is no list");
    }

    @Test
    void pageOfEveryListTouchesFewBuffersWhateverThePlan() throws SQLException {
        List<String> tooMany = new ArrayList<>();
        for (String mode : List.of("force_custom_plan", "force_generic_plan")) {
            set("plan_cache_mode", mode);
            for (ListLine list : ListLine.all()) {
                for (String page : list.pages()) {
                    long buffers = buffers(list, page);
                    if (buffers > list.buffers()) {
                        tooMany.add("%s: %s%s touches %d buffers, not %d"
                                .formatted(mode, list.path(), page, buffers, list.buffers()));
                    }
                }
            }
        }
        assertTrue(tooMany.isEmpty(), () -> String.join("\n", tooMany));
    }

    /** Every second activity has two names. */
    @Test
    void auditTrailTellsOfTheNewestTenThousandAndWithAnEarlierEndOfThoseBefore() {
        String trail = filled("/api/audit/organizations/{organizationId}/audit?sortOrder=asc");
        ask("root", trail)
                .body("pagination.total", equalTo(15_000))
                .body("logs[0].timestamp", greaterThan(filled("{ago 13000}")));
        ask("root", trail + filled("&endDate={ago 13000}&startDate={ago 14000}"))
                .body("pagination.total", equalTo(1_200));
    }

    @Test
    void whatIsCountedIsTrueAndWhatIsEstimatedIsNotFarFromIt() {
        ask("root", filled("/api/organizations/{organizationId}"))
                .body("organization._count.memberships", equalTo(100_000))
                .body("organization._count.events", equalTo(30_000));
        ask("root", "/api/organizations").body("pagination.total", equalTo(100_000));
        ask("root", "/api/organizations?search=growing").body("pagination.total", equalTo(10_000));
        ask("root", "/api/organizations?search=zo").body("pagination.total", equalTo(1_000));
    }

    @Test
    void figuresOfMuchAreNotCountedAtEachRequest() {
        ask("root", "/admin/figures").body("now.members", greaterThan(100_000));
        assertEquals(List.of(), Statements.during(() -> ask("root", "/admin/figures")));
    }

    @Test
    void memberOfALargeOrganizationComesChangesAndGoesAsInASmallOne() {
        String account = Person.named("Late")
                .request()
                .get("/me")
                .then()
                .statusCode(200)
                .extract()
                .path("user.id");
        buffersOfAStay(account, "many", "orgn_0000000002"); // a connection reads once what tables and indexes there are
        List<Long> inSmall = buffersOfAStay(account, "many", "orgn_0000000002");
        List<Long> inLarge = buffersOfAStay(account, "root", "orgn_0000000001");
        for (int step = 0; step < inSmall.size(); step++) {
            assertTrue(inLarge.get(step) < 2 * inSmall.get(step), inLarge + " buffers, not " + inSmall);
        }
    }

    private static List<Long> buffersOfAStay(String account, String owner, String organizationId) {
        Person by = PEOPLE.get(owner);
        String members = "/organizations/" + organizationId + "/members";
        var member = new AtomicReference<String>();
        return List.of(
                Statements.buffersDuring(() -> member.set(by.request()
                        .body(Map.of("userId", account, "roles", List.of("owner")))
                        .post(members)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("member.id"))),
                Statements.buffersDuring(() -> by.request()
                        .body(Map.of("roles", List.of("owner", "member")))
                        .patch(members + '/' + member.get())
                        .then()
                        .statusCode(200)),
                Statements.buffersDuring(() ->
                        by.request().delete(members + '/' + member.get()).then().statusCode(200)));
    }

    private static ValidatableResponse ask(String who, String path) {
        return PEOPLE.get(who).request().get(path).then().statusCode(200);
    }

    private long buffers(ListLine list, String page) {
        String path = filled(list.path() + page);
        var request = PEOPLE.get(list.who()).request().urlEncodingEnabled(false);
        return Statements.buffersDuring(
                () -> assertEquals(200, request.get(path).statusCode(), () -> "the answer to " + list.path() + page));
    }

    private String filled(String text) {
        for (var id : IDS.entrySet()) {
            text = text.replace(id.getKey(), id.getValue());
        }
        text = AGO.matcher(text).replaceAll(found -> Instant.now()
                .minus(Integer.parseInt(found.group(1)), ChronoUnit.MINUTES)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString());
        return CURSOR.matcher(text)
                .replaceAll(found ->
                        cursors.encode(new Cursor(found.group(1), Integer.parseInt(found.group(2)), found.group(3))));
    }

    /** For every session, those that are open as well. */
    private static void set(String name, String value) throws SQLException {
        try (var database = Database.connect();
                var statement = database.createStatement()) {
            statement.execute("alter system set " + name + " = " + value);
            statement.execute("select pg_reload_conf()");
        }
    }
}
