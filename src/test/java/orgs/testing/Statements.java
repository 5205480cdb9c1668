package orgs.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the database was asked, as it counts itself ({@code pg_stat_statements}) */
public final class Statements {
    // The service's own jobs ask at any time. They and nobody else skip what another replica has locked or count the
    // mails that wait.
    private static final String ASKED = """
            from pg_stat_statements
            where query not ilike '%pg_stat_statements%' and query not ilike '%skip locked%'
              and query not ilike '%count(*) from invitation_mail%'
            """;
    // What a commit checks, it asks by itself.
    private static final String SENT = "select query, calls " + ASKED + " and query not like 'SELECT % FROM ONLY %'";
    private static final String CALLS = SENT + " and query not in ('BEGIN', 'COMMIT', 'ROLLBACK')";
    // The begin and prompt statements travel with what follows (PromptConnection).
    private static final String ROUND_TRIPS = SENT + """
             and query <> 'BEGIN' and query not like '%/* prompt */'
             and query !~ '^insert into [^()]+ \\([^()]+\\) values \\([^()]+\\)$'
            """;
    private static final String ALL_BUFFERS = """
            select coalesce(sum(shared_blks_hit + shared_blks_read + temp_blks_read + temp_blks_written), 0)
            """;
    private static final String BUFFERS = ALL_BUFFERS + ASKED;
    private static final String BUFFERS_OF_JOBS =
            ALL_BUFFERS + "from pg_stat_statements where query not ilike '%pg_stat_statements%'";

    private Statements() {}

    /** The statements that were executed during the action, each as often as it was; transaction control does not count. */
    public static List<String> during(Runnable action) {
        return during(action, CALLS);
    }

    /** As {@link #during(Runnable)}, with each commit and rollback: all that the service waits for. */
    public static List<String> roundTripsDuring(Runnable action) {
        return during(action, ROUND_TRIPS);
    }

    private static List<String> during(Runnable action, String question) {
        return during(action, question, rows -> {
            List<String> asked = new ArrayList<>();
            while (rows.next()) {
                for (int call = 0; call < rows.getInt("calls"); call++) {
                    asked.add(rows.getString("query"));
                }
            }
            return asked;
        });
    }

    /** How many buffers the statements of the action touched, those for what did not fit into memory among them. */
    public static long buffersDuring(Runnable action) {
        return buffers(action, BUFFERS);
    }

    /** As {@link #buffersDuring}, when the action is one of the jobs and no other job runs. */
    public static long buffersDuringJob(Runnable action) {
        return buffers(action, BUFFERS_OF_JOBS);
    }

    private static long buffers(Runnable action, String question) {
        return during(action, question, rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }

    private interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private static <T> T during(Runnable action, String question, Reader<T> reader) {
        try (Connection database = Database.connect();
                var statement = database.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            statement.execute("select pg_stat_statements_reset()");
            action.run();
            return reader.read(statement.executeQuery(question));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
