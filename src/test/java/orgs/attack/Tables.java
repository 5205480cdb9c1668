package orgs.attack;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All rows of the service's database: what changed in them, and the way back to how they were. */
final class Tables implements AutoCloseable {
    private static final String NAMES = """
            select relname, (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                where attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = '')
            from pg_class
            where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'flyway_schema_history'
            order by relname
            """;

    /** What is refused is counted too, and a job removes old counts whenever it likes. */
    static final Set<String> COUNTS = Set.of("failure_count", "mail_count");

    private final Connection database;
    private final List<String> names = new ArrayList<>();
    /** Of each table, without those that the database fills by itself. */
    private final Map<String, String> columns = new TreeMap<>();

    private Map<String, String> lastDigests = Map.of();
    private String lastWritten = "";

    Tables(Connection database) throws SQLException {
        this.database = database;
        try (var statement = database.createStatement()) {
            ResultSet rows = statement.executeQuery(NAMES);
            while (rows.next()) {
                names.add(rows.getString(1));
                columns.put(rows.getString(1), rows.getString(2));
            }
        }
    }

    /** A digest of each table's rows, without {@link #COUNTS}; the last one, if no transaction that writes has ended since. */
    Map<String, String> digests() throws SQLException {
        String now = value("select pg_snapshot_xmax(pg_current_snapshot())");
        if (!now.equals(lastWritten)) {
            lastDigests = allDigests();
            lastDigests.keySet().removeAll(COUNTS);
            lastWritten = now;
        }
        return lastDigests;
    }

    /** A digest of each table's rows. */
    Map<String, String> allDigests() throws SQLException {
        return each("select '%1$s', md5(string_agg(t::text, ' ' order by t::text)) from %1$s t");
    }

    /** All that there is in each table, as text. */
    Map<String, String> texts() throws SQLException {
        return each("select '%1$s', string_agg(t::text, ' ') from %1$s t");
    }

    private Map<String, String> each(String sql) throws SQLException {
        String all = names.stream().map(sql::formatted).collect(Collectors.joining(" union all "));
        var values = new TreeMap<String, String>();
        try (var statement = database.createStatement()) {
            ResultSet rows = statement.executeQuery(all);
            while (rows.next()) {
                values.put(rows.getString(1), String.valueOf(rows.getString(2)));
            }
        }
        return values;
    }

    private String value(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            ResultSet rows = statement.executeQuery(sql);
            rows.next();
            return rows.getString(1);
        }
    }

    /** The names of the tables whose digests differ. */
    static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        var changed = new TreeSet<>(before.keySet());
        changed.removeIf(name -> before.get(name).equals(after.get(name)));
        return changed;
    }

    /** Remembers all rows for {@link #restore}. */
    void keep() throws SQLException {
        execute("drop schema if exists kept cascade; create schema kept; "
                + forEach("create table kept.%1$s as table public.%1$s; "));
    }

    /** Makes all rows what they were when they were kept. */
    void restore() throws SQLException {
        execute("begin; set local session_replication_role = replica; "
                + forEach("delete from public.%1$s; ")
                + forEach("insert into public.%1$s (%2$s) overriding system value select %2$s from kept.%1$s; ")
                + "commit");
    }

    private String forEach(String sql) {
        return names.stream()
                .map(name -> sql.formatted(name, columns.get(name)))
                .collect(Collectors.joining());
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
