package orgs.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import orgs.job.HousekeepingJob;
import orgs.lifecycle.InvitationExpiry;
import orgs.lifecycle.OrganizationPurge;
import orgs.testing.Database;
import orgs.testing.Jobs;
import orgs.testing.Person;
import orgs.testing.Statements;
import orgs.testing.TestIdentityProvider;

/** What ends in a large organization ends in parts, none of which is longer than another because of what is left. */
@QuarkusTest
@TestProfile(GrowthProfile.class)
class LargeEndsTest {
    private static final String ROWS = """
            select (select count(*) from member where organization_id = 'orgn_1large')
                + (select count(*) from invitation where organization_id = 'orgn_1large')
                + (select count(*) from event where organization_id = 'orgn_1large')
            """;
    private static final String PENDING =
            "select count(*) from invitation where status = 'pending' and email like 'overdue%'";

    @Inject
    OrganizationPurge purge;

    @Inject
    InvitationExpiry expiry;

    private final Person owner = Person.named("Three");

    @BeforeEach
    void fill() throws IOException, SQLException {
        LargeDatabase.fill();
    }

    @Test
    void largeOrganizationIsDeletedAsASmallOneAndPurgedInParts() throws IOException, SQLException {
        makeTwoThatEnd();
        delete("orgn_1small"); // a connection reads once what tables and indexes there are
        Database.change("update organization set deleted_at = null where id = 'orgn_1small'");
        Database.change("update invitation set status = 'pending' where organization_id = 'orgn_1small'");
        LargeDatabase.vacuum();
        long small = Statements.buffersDuring(() -> delete("orgn_1small"));
        long large = Statements.buffersDuring(() -> delete("orgn_1large"));
        assertTrue(large < 2 * small, () -> large + " buffers, not " + small);

        Database.change("update organization set deleted_at = now() - interval '31 days' where id like 'orgn_1%'");
        assertPartsAreAlike(purge, ROWS, 4_000, 30_000);
        assertEquals(0, Database.count("select count(*) from organization where id like 'orgn_1%'"));
        LargeDatabase.vacuum();
    }

    @Test
    void manyInvitationsExpireInParts() throws SQLException {
        Database.change("""
                insert into invitation (organization_id, id, channel, roles, inviter_id, email, expires_at, created_at, updated_at)
                select 'orgn_0000000001', 'invt_2' || lpad(i::text, 7, '0'), 'email', '{member}', 'acct_0000000001',
                    'overdue' || i || '@one.example', now() - interval '1 second', now(), now()
                from generate_series(1, ?) i
                """, 5_000);
        LargeDatabase.vacuum();
        assertPartsAreAlike(expiry, PENDING, 500, 30_000);
        assertEquals(0, Database.count(PENDING));
        Database.change("delete from invitation where email like 'overdue%'");
        Database.change("delete from activity where type = 'invitation.expired'");
    }

    /** @param rows counts what is still to be done */
    private static void assertPartsAreAlike(HousekeepingJob job, String rows, long rowsOfAPart, long buffersOfAPart) {
        List<Long> left = new ArrayList<>(List.of(Database.count(rows)));
        List<Long> buffers = new ArrayList<>();
        var isMore = new AtomicBoolean(true);
        while (isMore.get()) {
            buffers.add(Statements.buffersDuringJob(() -> isMore.set(Jobs.step(job))));
            left.add(Database.count(rows));
        }
        assertTrue(
                IntStream.range(1, left.size()).allMatch(i -> left.get(i - 1) - left.get(i) <= rowsOfAPart),
                () -> "rows that were left: " + left);
        assertTrue(
                buffers.stream().allMatch(touched -> touched < buffersOfAPart), () -> "buffers of a part: " + buffers);
    }

    private void makeTwoThatEnd() throws IOException, SQLException {
        try (var script = LargeEndsTest.class.getResourceAsStream("two-that-end.sql");
                var database = Database.connect();
                var statement = database.createStatement()) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        Database.change(
                "update account set issuer = ?, subject = ? where id = 'acct_0000000003'",
                TestIdentityProvider.MAIN.issuer(),
                owner.subject());
        LargeDatabase.vacuum();
    }

    private void delete(String id) {
        owner.request().delete("/organizations/" + id).then().statusCode(200);
    }
}
