package orgs.transfer;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;
import orgs.access.Caller;
import orgs.refusal.Constraints;
import orgs.refusal.Outcome;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/**
 * Brings in what was somewhere else before. It knows of all that there is, so it stands above that
 * (docs/decisions/0042-lines-come-in-and-go-out.md).
 */
@ApplicationScoped
public class ImportService {
    /** As many lines as one transaction may have. */
    public static final int MAX_LINES = 1000;

    private static final int MAX_TRIES = 5;
    private static final String CHECK_NOW = "set constraints all immediate";

    private final BatchReader reader;
    private final LineImport lineImport;

    ImportService(BatchReader reader, LineImport lineImport) {
        this.reader = reader;
        this.lineImport = lineImport;
    }

    /**
     * Makes true what the lines say, one after the other, in one transaction. One that is refused changes nothing, and
     * the others go on; what is so already is left alone. What persons have told by tokens counts more than a line.
     * Nothing is mailed, and of the limits only those of sizes apply.
     *
     * @param isTrial nothing stays of it, whatever is told
     * @return what became of each line
     * @throws RefusedException {@link Refusal#PERMISSION_DENIED} for all but system administrators,
     *     {@link Refusal#UNAVAILABLE} when others were faster again and again
     */
    public Uni<List<Outcome<Change>>> run(Caller caller, List<Line> lines, boolean isTrial) {
        caller.requireSystemAdministrator();
        return Uni.createFrom()
                .deferred(() -> tryRun(caller, lines, isTrial))
                .onFailure(ImportService::wasOvertaken)
                .retry()
                .atMost(MAX_TRIES - 1)
                .onFailure(ImportService::wasOvertaken)
                .transform(overtaken -> new RefusedException(Refusal.UNAVAILABLE));
    }

    /** Every line knows what was there before, so only what came in between violates a constraint. */
    private static boolean wasOvertaken(Throwable failure) {
        return failure instanceof OvertakenException
                || (failure instanceof ConstraintViolationException violation
                        && Constraints.refusal(violation.getConstraintName()).isPresent());
    }

    @WithTransaction
    Uni<List<Outcome<Change>>> tryRun(Caller caller, List<Line> lines, boolean isTrial) {
        return reader.read(caller, lines)
                .chain(batch -> Multi.createFrom()
                        .iterable(lines)
                        .onItem()
                        .transformToUniAndConcatenate(line -> outcome(batch, line))
                        .collect()
                        .asList())
                .call(() -> isTrial ? takeBack() : Uni.createFrom().voidItem());
    }

    private Uni<Outcome<Change>> outcome(Batch batch, Line line) {
        return Uni.createFrom()
                .deferred(() -> lineImport.run(batch, line))
                .map(Outcome::of)
                .onFailure(RefusedException.class)
                .recoverWithItem(refused -> Outcome.refused(((RefusedException) refused).refusal()));
    }

    /** When all has been checked that is checked at the end of a transaction. */
    private static Uni<Void> takeBack() {
        return Panache.flush()
                .chain(Panache::getSession)
                .chain(session -> session.createNativeQuery(CHECK_NOW).executeUpdate())
                .chain(Panache::currentTransaction)
                .invoke(transaction -> transaction.markForRollback())
                .replaceWithVoid();
    }
}
