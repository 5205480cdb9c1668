package orgs.database;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import org.hibernate.FlushMode;

/**
 * A statement whose answer tells nothing but that it failed: it is sent and not waited for, which spares a round trip.
 * PostgreSQL does what is sent after it afterwards, and if it fails, whatever follows in its transaction fails for the same
 * reason, the commit at the latest. Locks and lines of a log are such statements, and all inserts of one row.
 */
public final class PromptStatement {
    private static final String MARK = " /* prompt */";
    private static final String VALUES = ") values (";

    private PromptStatement() {}

    /**
     * Sends it at once, also ahead of changes of entities that are not written yet.
     *
     * @param sql native, with named parameters
     * @param parameters by name; may hold nulls
     * @return what is there before the answer is
     */
    public static Uni<Void> send(String sql, Map<String, Object> parameters) {
        return Panache.getSession()
                .chain(session -> {
                    var statement = session.createNativeQuery(sql + MARK).setFlushMode(FlushMode.MANUAL);
                    parameters.forEach(statement::setParameter);
                    return statement.executeUpdate();
                })
                .replaceWithVoid();
    }

    /** Whether nobody is to wait for the answer to this SQL. */
    public static boolean isPrompt(String sql) {
        return sql.endsWith(MARK) || isInsertOfOneRow(sql);
    }

    /** As Hibernate inserts an entity: with nothing after the one list of values. */
    private static boolean isInsertOfOneRow(String sql) {
        int values = sql.indexOf(VALUES);
        return sql.startsWith("insert into ")
                && values > 0
                && sql.indexOf(')', values + VALUES.length()) == sql.length() - 1;
    }
}
