package orgs.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the database was asked, as it counts itself ({@code pg_stat_statements}); transaction control does not count. */
public final class Statements {
    // The service's own jobs ask at any time. They and nobody else skip what another replica has locked or count the
    // mails that wait.
    private static final String ASKED = """
            select query, calls from pg_stat_statements
            where query not ilike '%pg_stat_statements%' and query not ilike '%skip locked%'
              and query not ilike '%count(*) from invitation_mail%'
            """;

    private Statements() {}

    /** The statements that were executed during the action, each as often as it was. */
    public static List<String> during(Runnable action) {
        try (Connection database = connect();
                var statement = database.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            statement.execute("select pg_stat_statements_reset()");
            action.run();
            List<String> asked = new ArrayList<>();
            ResultSet rows = statement.executeQuery(ASKED);
            while (rows.next()) {
                for (int call = 0; call < rows.getInt("calls"); call++) {
                    asked.add(rows.getString("query"));
                }
            }
            return asked;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                "jdbc:" + config.getValue("orgs.database.url", String.class),
                config.getValue("orgs.database.username", String.class),
                config.getValue("orgs.database.password", String.class));
    }
}
