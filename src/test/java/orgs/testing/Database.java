package orgs.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** The service's database, for tests of what no API shows or does. */
public final class Database {
    private Database() {}

    /** Changes rows, and answers how many. */
    public static int change(String sql, Object... parameters) {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the rows. */
    public static List<Object> values(String sql, Object... parameters) {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            var values = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getObject(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static long count(String sql, Object... parameters) {
        return (long) values(sql, parameters).get(0);
    }

    /** A connection of the test's own, to hold locks with. */
    public static Connection connect() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                "jdbc:" + config.getValue("orgs.database.url", String.class),
                config.getValue("orgs.database.username", String.class),
                config.getValue("orgs.database.password", String.class));
    }
}
