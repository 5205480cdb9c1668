package orgs.wire.spa;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.directory.FigureQueries;
import orgs.directory.Figures;
import orgs.directory.Figures.Counts;
import orgs.session.CurrentCaller;

/** Route R44 of the SPA contract: how much there is, and what was made lately; for system administrators. */
@Path("/admin/figures")
@Cancellable(false)
@Authenticated
public class AdminFiguresResource {
    private final CurrentCaller caller;
    private final FigureQueries figures;

    AdminFiguresResource(CurrentCaller caller, FigureQueries figures) {
        this.caller = caller;
        this.figures = figures;
    }

    /** How many of each. */
    @RegisterForReflection
    public record FiguresJson(long organizations, long members, long invitations, long accounts) {
        private static FiguresJson of(Counts counts) {
            return new FiguresJson(counts.organizations(), counts.members(), counts.invitations(), counts.accounts());
        }
    }

    /** What was made on a day. */
    @RegisterForReflection
    public record DayJson(@Schema(format = "date") String date, FiguresJson made) {
        private static DayJson of(Figures.Day day) {
            return new DayJson(day.date().toString(), FiguresJson.of(day.made()));
        }
    }

    /** What there is, and the last 90 days, today last. */
    public record AllFiguresJson(FiguresJson now, List<DayJson> days) {
        private static AllFiguresJson of(Figures figures) {
            return new AllFiguresJson(
                    FiguresJson.of(figures.now()),
                    figures.days().stream().map(DayJson::of).toList());
        }
    }

    @GET
    @Operation(
            operationId = "readFigures",
            summary = "Count what there is and what was made on each of the last 90 days",
            description =
                    "For system administrators. Days are those of UTC; what was removed since is not counted. Where"
                            + " there is much the answer may be five minutes old.")
    public Uni<AllFiguresJson> read() {
        return figures.find(caller.get()).map(AllFiguresJson::of);
    }
}
