package orgs.wire.spa;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import orgs.refusal.Outcome;
import orgs.transfer.Change;

/** What became of the lines of an import. */
@RegisterForReflection
public record ImportReportJson(
        boolean dryRun, long created, long changed, long unchanged, long refused, List<LineReportJson> lines) {

    /** What became of a line: {@code created}, {@code changed} or {@code unchanged}, or the word of what refused it. */
    @RegisterForReflection
    public record LineReportJson(
            int line,
            String outcome,
            @JsonInclude(JsonInclude.Include.NON_NULL) String why) {

        private static LineReportJson of(int number, SentLine.WhyNot whyNot) {
            return new LineReportJson(number, whyNot.word(), whyNot.message());
        }

        private static LineReportJson of(int number, Outcome<Change> outcome) {
            return outcome.refusal()
                    .map(refusal -> of(number, new SentLine.WhyNot(refusal.word(), SpaErrors.message(refusal))))
                    .orElseGet(() -> new LineReportJson(
                            number, outcome.value().orElseThrow().word(), null));
        }
    }

    /** @param outcomes of the lines that could be read, in their order */
    static ImportReportJson of(boolean dryRun, List<SentLine> sent, List<Outcome<Change>> outcomes) {
        Iterator<Outcome<Change>> next = outcomes.iterator();
        List<LineReportJson> lines = new ArrayList<>();
        for (SentLine line : sent) {
            lines.add(line.whyNot()
                    .map(whyNot -> LineReportJson.of(line.number(), whyNot))
                    .orElseGet(() -> LineReportJson.of(line.number(), next.next())));
        }
        return new ImportReportJson(
                dryRun,
                count(outcomes, Change.CREATED),
                count(outcomes, Change.CHANGED),
                count(outcomes, Change.UNCHANGED),
                lines.stream().filter(line -> line.why() != null).count(),
                lines);
    }

    private static long count(List<Outcome<Change>> outcomes, Change change) {
        return outcomes.stream()
                .flatMap(outcome -> outcome.value().stream())
                .filter(change::equals)
                .count();
    }
}
