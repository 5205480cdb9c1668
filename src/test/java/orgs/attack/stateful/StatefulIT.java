package orgs.attack.stateful;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static orgs.testing.Patience.PATIENCE;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import orgs.attack.stateful.Told.Done;
import orgs.testing.Installation;
import orgs.testing.PackagedProgram;
import orgs.testing.Together;

/** Many people do whatever comes to their minds through all three APIs, first one after the other, then all at once. */
class StatefulIT {
    private static final int PEOPLE = 5;
    /** Everybody acts at two places at once, and so races also against themselves. */
    private static final int HANDS = 2 * PEOPLE;

    private static final int ROUNDS = 2;
    private static final int COMMANDS_OF_A_HAND = 4;
    private static final int COMMANDS_OF_A_STORY = 50;

    private static final Installation INSTALLATION = new Installation();
    private static PackagedProgram program;
    private static Connection database;

    @BeforeContainer
    static void start() throws SQLException {
        INSTALLATION.open();
        program = INSTALLATION.start(
                Map.of(
                        "quarkus.datasource.reactive.max-size",
                        "2",
                        "orgs.limits.pending-invitations-per-organization",
                        Integer.toString(Model.PENDING_OF_ORGANIZATION),
                        "orgs.limits.pending-invitations-per-address",
                        Integer.toString(Model.PENDING_OF_ADDRESS),
                        "orgs.portal-api.unknown-codes-per-minute",
                        "1000000"),
                "-Xmx256m");
        database = INSTALLATION.connect();
    }

    @AfterContainer
    static void stop() throws SQLException {
        database.close();
        INSTALLATION.close();
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    @AddLifecycleHook(Tries.class)
    void oneAfterTheOtherEverybodyIsAnsweredWhatTheModelPredicts(@ForAll("stories") List<Command> story)
            throws SQLException {
        var world = new World(program.url(), database);
        var told = new Told(database);
        long since = told.now();
        told.check(
                since,
                act(world, Stream.concat(BEGINNING.stream(), story.stream()).toList()));
        assertEquals(world.state().toString(), world.stored().toString());
    }

    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @AddLifecycleHook(Tries.class)
    void allAtOnceTheyBreakNoInvariant(@ForAll("crowds") List<List<List<Command>>> rounds) throws SQLException {
        var world = new World(program.url(), database);
        act(world, BEGINNING);
        for (var round : rounds) {
            world.look();
            var told = new Told(database);
            long since = told.now();
            told.check(since, actTogether(world, round));
            Invariants.check(database);
            await().atMost(PATIENCE).untilAsserted(() -> Invariants.checkNothingIsStuck(database));
        }
        assertEquals(
                List.of(),
                program.lines().stream()
                        .filter(line -> line.contains("deadlock"))
                        .toList());
    }

    /** Asks one command after the other, and compares each answer. */
    private static List<Done> act(World world, List<Command> commands) {
        var done = new ArrayList<Done>();
        for (var command : commands) {
            command.in(world).ifPresent(step -> {
                var predicted = step.predict();
                Answer answer = step.ask();
                done.add(new Done(step, answer));
                assertEquals(predicted.told(), step.api().told(answer), () -> step + " was answered " + answer.body());
                predicted.change().accept(answer);
            });
        }
        return done;
    }

    /** What each hand does in this world as it is now, all hands at once. */
    private static List<Done> actTogether(World world, List<List<Command>> hands) {
        var steps = IntStream.range(0, hands.size())
                .mapToObj(hand -> hands.get(hand).stream()
                        .flatMap(command -> command.by(hand % PEOPLE).in(world).stream())
                        .toList())
                .toList();
        return Together.run(
                        steps.stream().map(hand -> (Callable<List<Done>>) () -> act(world, hand, new ArrayList<>())))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Asks without knowing what will be answered, and only notes what opens a new invitation. */
    private static List<Done> act(World world, List<Step> steps, List<Done> done) {
        for (var step : steps) {
            Answer answer = step.ask();
            assertFalse(answer.isBroken(), () -> step + " was answered " + answer);
            if (answer.isSuccess()) {
                world.learn(answer);
            }
            done.add(new Done(step, answer));
        }
        return done;
    }

    @Provide
    Arbitrary<List<Command>> stories() {
        var deeds = Arbitraries.frequency(Stream.of(Deed.values())
                .map(deed -> Tuple.of(deed.frequency(), deed))
                .toList());
        return commands(deeds).list().ofSize(COMMANDS_OF_A_STORY);
    }

    /** In a round everybody does the same few things, so that these meet. */
    @Provide
    Arbitrary<List<List<List<Command>>>> crowds() {
        return Arbitraries.of(Deed.class)
                .set()
                .ofMinSize(2)
                .ofMaxSize(4)
                .flatMap(deeds -> commands(Arbitraries.of(deeds))
                        .list()
                        .ofSize(COMMANDS_OF_A_HAND)
                        .list()
                        .ofSize(HANDS))
                .list()
                .ofSize(ROUNDS);
    }

    private static Arbitrary<Command> commands(Arbitrary<Deed> deeds) {
        var number = Arbitraries.integers().between(0, 11);
        return Combinators.combine(deeds, number, number, number, number).as(Command::new);
    }

    /** Two organizations with members of all ranks, an invitation of each channel, and a profile for everybody. */
    private static final List<Command> BEGINNING = beginning();

    private static List<Command> beginning() {
        var commands = new ArrayList<Command>();
        IntStream.range(0, PEOPLE).forEach(who -> commands.add(new Command(Deed.MAKE_PROFILE, who, 0, 0, 1)));
        commands.add(new Command(Deed.CREATE, 0, 0, 0, 2));
        commands.add(new Command(Deed.CREATE, 1, 0, 0, 0));
        commands.add(new Command(Deed.ADD, 0, 0, 1, 0));
        commands.add(new Command(Deed.ADD, 0, 0, 2, 4));
        commands.add(new Command(Deed.ADD, 1, 1, 0, 0));
        commands.add(new Command(Deed.INVITE, 0, 0, 3, 1));
        commands.add(new Command(Deed.INVITE, 1, 1, 3, 2));
        commands.add(new Command(Deed.MAKE_LINK, 0, 0, 0, 2));
        commands.add(new Command(Deed.MAKE_LINK, 1, 1, 0, 3));
        commands.add(new Command(Deed.MAKE_CODE, 0, 0, 0, 0));
        commands.add(new Command(Deed.MAKE_CODE, 1, 1, 0, 1));
        return commands;
    }
}
