package orgs.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountServiceTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:27:19Z");

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
