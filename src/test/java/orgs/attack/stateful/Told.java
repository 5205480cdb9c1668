package orgs.attack.stateful;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether the activity tells what succeeded, and nothing else. */
final class Told {
    /** What happens beside something else as well, so that there may be more of it than commands: the invariants look at these. */
    private static final List<String> BESIDE = List.of("member.added", "member.roles_changed", "owner.changed");

    private final Connection database;

    Told(Connection database) {
        this.database = database;
    }

    /** A command that was answered. */
    record Done(Step step, Answer answer) {}

    /** The place in the activity from which on it is compared. */
    long now() throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select coalesce(max(sequence), 0) from activity")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Compares, for each person and type, the successes with the lines since then. */
    void check(long since, List<Done> all) throws SQLException {
        Map<String, List<Done>> successes = all.stream()
                .filter(done ->
                        done.answer().isSuccess() && !done.step().activity().isEmpty())
                .filter(done -> BESIDE.stream().noneMatch(done.step().activity()::equals))
                .collect(Collectors.groupingBy(
                        done -> done.step().who().id() + " " + done.step().activity()));
        for (var done : successes.values()) {
            Step step = done.get(0).step();
            long least =
                    done.stream().filter(each -> each.step().isAlwaysTold()).count();
            long told = lines(since, step);
            assertTrue(
                    told >= least && told <= done.size(),
                    () -> step.activity() + " of " + step.who() + " succeeded " + least + " to " + done.size()
                            + " times and is told " + told + " times");
        }
    }

    private long lines(long since, Step step) throws SQLException {
        try (var statement = database.prepareStatement("""
                select count(*) from activity where sequence > ? and actor_id = ? and type = any (?)
                    and coalesce(position('founded' in after::text), 0) = 0 -- a consequence, and no deed
                """)) {
            statement.setLong(1, since);
            statement.setString(2, step.who().id());
            statement.setArray(3, database.createArrayOf("text", step.activity().split("\\|")));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
