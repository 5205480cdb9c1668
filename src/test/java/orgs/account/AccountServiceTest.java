package orgs.account;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static orgs.testing.Patience.PATIENCE;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;
import orgs.id.Ids;

@QuarkusTest
class AccountServiceTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:27:19Z");
    private static final String WAITING = """
            select count(*) from pg_stat_activity
            where wait_event_type = 'Lock' and datname = current_database() and query like '%with told as (%'""";

    private final AccountService accounts;
    private final AgroalDataSource database;
    private final String subject = UUID.randomUUID().toString();

    AccountServiceTest(AccountService accounts, AgroalDataSource database) {
        this.accounts = accounts;
        this.database = database;
    }

    @Test
    void makesAnAccountOnceAndKnowsItAgain() throws Throwable {
        var first = see("Ann", NOW);
        var again = see("Ann", NOW.plusSeconds(60));
        assertTrue(first.created());
        assertEquals(ProvisionedAccount.of(first.id(), false), again);
        assertTrue(exists(first.id()));
        assertFalse(exists("acct_unknown"));
    }

    @Test
    void writesNothingWhenNothingChanged() throws Throwable {
        see("Ann", NOW);
        String row = row();
        see("Ann", NOW.plusSeconds(60));
        assertEquals(row, row());
    }

    @Test
    void refreshesClaimsThatANewerTokenTells() throws Throwable {
        see("Ann", NOW);
        see("Anna", NOW.plusSeconds(1));
        assertEquals("Anna", name());
        see(null, NOW.plusSeconds(2));
        assertEquals("Anna", name());
    }

    @Test
    void keepsWhatANewerTokenDoesNotTell() throws Throwable {
        see(claims(Optional.of("ann@example.test"), true, Optional.of("Ann"), Optional.of(true), NOW));
        String row = row();
        see(claims(Optional.empty(), false, Optional.empty(), Optional.empty(), NOW.plusSeconds(1)));
        assertEquals(row, row(), "nothing is told, nothing is written");
        see(claims(Optional.empty(), false, Optional.of("Anna"), Optional.empty(), NOW.plusSeconds(2)));
        assertEquals("ann@example.test true Anna true", person());
        see(claims(Optional.of("anna@example.test"), false, Optional.empty(), Optional.of(false), NOW.plusSeconds(3)));
        assertEquals("anna@example.test false Anna false", person());
    }

    @Test
    void makesAnAccountOfATokenThatTellsNothing() throws Throwable {
        see(claims(Optional.empty(), false, Optional.empty(), Optional.empty(), NOW));
        assertEquals("null false null false", person());
        see(claims(Optional.of("ann@example.test"), true, Optional.of("Ann"), Optional.of(true), NOW));
        assertEquals("ann@example.test true Ann true", person());
    }

    @Test
    void keepsNewerClaimsWhenAnOlderTokenComesAlong() throws Throwable {
        var first = see("Anna", NOW);
        assertEquals(first.id(), see("Ann", NOW.minusSeconds(1)).id());
        assertEquals("Anna", name());
    }

    /** Its statement began before it could see what the newer one writes, and finds out when it has waited. */
    @Test
    void keepsNewerClaimsThatAreWrittenWhileAnOlderTokenWaits() throws Throwable {
        var first = see("Ann", NOW);
        var older = overtaken(
                "update account set name = 'Anna', claims_at = ? where subject = ?",
                () -> see("Anne", NOW.plusSeconds(1)));
        assertEquals(ProvisionedAccount.of(first.id(), false), older);
        assertEquals("Anna", name());
    }

    @Test
    void anOlderTokenThatWaitsForANewerOneAtFirstSightGetsItsAccount() throws Throwable {
        var older = overtaken("""
                insert into account (id, issuer, subject, name, email_verified, system_administrator, claims_at, created_at)
                select '%s', 'https://accounts.test', subject, 'Anna', false, false, at, now()
                from (select cast(? as timestamptz) as at, cast(? as text) as subject) as newer""".formatted(Ids.account()), () -> see("Ann", NOW));
        assertEquals(ProvisionedAccount.of(select("id"), false), older);
        assertEquals("Anna", name());
    }

    /** Done while a newer token's statement is not committed yet, which it is as soon as somebody waits for it. */
    private ProvisionedAccount overtaken(String newer, ThrowingSupplier<ProvisionedAccount> older) throws Throwable {
        var threads = Executors.newSingleThreadExecutor();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(newer)) {
            connection.setAutoCommit(false);
            statement.setObject(1, NOW.plusSeconds(2).atOffset(ZoneOffset.UTC));
            statement.setString(2, subject);
            assertEquals(1, statement.executeUpdate());
            var waiting = threads.submit(() -> {
                try {
                    return older.get();
                } catch (Throwable e) {
                    throw new IllegalStateException(e);
                }
            });
            await().atMost(PATIENCE).until(() -> count(WAITING) == 1);
            connection.commit();
            return waiting.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } finally {
            threads.shutdown();
        }
    }

    private ProvisionedAccount see(String name, Instant issuedAt) throws Throwable {
        return see(claims(Optional.empty(), false, Optional.ofNullable(name), Optional.empty(), issuedAt));
    }

    private IdentityClaims claims(
            Optional<String> email,
            boolean emailVerified,
            Optional<String> name,
            Optional<Boolean> systemAdministrator,
            Instant issuedAt) {
        return new IdentityClaims(
                "https://accounts.test", subject, email, emailVerified, name, systemAdministrator, issuedAt);
    }

    private ProvisionedAccount see(IdentityClaims claims) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> accounts.provision(claims));
    }

    private boolean exists(String id) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> accounts.exists(id));
    }

    private String name() throws SQLException {
        return select("name");
    }

    private String person() throws SQLException {
        return String.join(
                " ", select("email"), select("email_verified::text"), name(), select("system_administrator::text"));
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Changes with every write, whatever was written. */
    private String row() throws SQLException {
        return select("ctid");
    }

    private String select(String column) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select " + column + " from account where subject = ?")) {
            query.setString(1, subject);
            try (var result = query.executeQuery()) {
                assertTrue(result.next());
                return result.getString(1);
            }
        }
    }
}
