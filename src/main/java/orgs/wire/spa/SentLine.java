package orgs.wire.spa;

import java.util.Optional;
import orgs.transfer.Line;

/**
 * A line as it was sent: what it says, or why it cannot be read.
 *
 * @param number of the line in the body; the first one is 1
 */
record SentLine(int number, Optional<Line> line, Optional<WhyNot> whyNot) {

    /**
     * Why a line did nothing.
     *
     * @param word for programs, of the vocabulary of refusals
     * @param message for people
     */
    record WhyNot(String word, String message) {}

    static SentLine of(int number, Line line) {
        return new SentLine(number, Optional.of(line), Optional.empty());
    }

    static SentLine unreadable(int number, WhyNot whyNot) {
        return new SentLine(number, Optional.empty(), Optional.of(whyNot));
    }
}
