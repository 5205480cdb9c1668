package orgs.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What packaged programs need around them, a database and identity providers, for all tests of a class. A static field with
 * {@code @RegisterExtension}; what JUnit does not run opens and closes it itself.
 */
public final class Installation implements BeforeAllCallback, AfterEachCallback, AfterAllCallback, AutoCloseable {
    private final PostgresResource database = new PostgresResource();
    private final IdentityProviderResource providers = new IdentityProviderResource();
    private final Map<String, String> settings = new HashMap<>();
    private final List<PackagedProgram> programs = new ArrayList<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        open();
    }

    /** Begins; {@link #close} ends it. */
    public void open() {
        settings.putAll(database.start());
        settings.putAll(providers.start());
    }

    /** A program that is ready and ends with the test, told this besides where everything is. */
    public PackagedProgram start(Map<String, String> more, String... vmOptions) {
        var all = settings();
        all.putAll(more);
        var program = PackagedProgram.start(all, List.of(vmOptions));
        programs.add(program);
        program.await("/q/health/ready", 200);
        return program;
    }

    /** A new map of what a program has to be told to find everything. */
    public Map<String, String> settings() {
        return new HashMap<>(settings);
    }

    /** A connection to the database, past the program. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:" + settings.get("orgs.database.url"),
                settings.get("orgs.database.username"),
                settings.get("orgs.database.password"));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        closePrograms();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    private void closePrograms() {
        programs.forEach(PackagedProgram::close);
        programs.clear();
    }

    @Override
    public void close() {
        closePrograms();
        providers.stop();
        database.stop();
    }
}
