package orgs.config;

import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.net.BindException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells apart, among the failures of a start, those that whoever deploys the service can mend. */
public final class StartFailure {
    private StartFailure() {}

    /** The failure in one line that names the setting; empty for a defect of ours. */
    public static Optional<String> line(Throwable failure) {
        return causes(failure)
                .map(StartFailure::told)
                .flatMap(Optional::stream)
                .findFirst()
                .map(line -> line.replaceAll("\\s*\\R\\s*", " "));
    }

    private static Optional<String> told(Throwable cause) {
        if (cause instanceof ConfigValidationException invalid) return Optional.of(problems(invalid));
        if (cause instanceof ConfigurationException misconfigured) return Optional.of(misconfigured.getMessage());
        if (cause instanceof QuarkusBindException taken) {
            return Optional.of(Misconfiguration.message(
                    "quarkus.http.port", "is " + taken.getPort() + ", which another process has"));
        }
        if (cause instanceof BindException) { // of the other port, without its number
            return Optional.of(Misconfiguration.message("quarkus.management.port", "is one that another process has"));
        }
        if (cause instanceof SQLException refused) return database(refused);
        return Optional.empty();
    }

    /** Each of them names its setting; of a setting that can hold a secret, none tells the value. */
    private static String problems(ConfigValidationException invalid) {
        return IntStream.range(0, invalid.getProblemCount())
                .mapToObj(i -> invalid.getProblem(i).getMessage())
                .collect(Collectors.joining("; "));
    }

    /** By the classes of SQLSTATE: no connection, no authorization, no such database. */
    private static Optional<String> database(SQLException refused) {
        var state = Optional.ofNullable(refused.getSQLState()).orElse("");
        if (state.startsWith("08")) {
            return Optional.of(Misconfiguration.message("orgs.database.url", "leads nowhere: " + refused.getMessage()));
        }
        if (state.startsWith("28")) {
            return Optional.of(Misconfiguration.message(
                    "orgs.database.password", "or the user name is not accepted: " + refused.getMessage()));
        }
        if (state.equals("3D000")) {
            return Optional.of(
                    Misconfiguration.message("orgs.database.url", "names a missing database: " + refused.getMessage()));
        }
        return Optional.empty();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause).limit(50);
    }
}
