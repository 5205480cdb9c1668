package orgs.wire;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import orgs.refusal.Refusal;
import orgs.refusal.Word;

/**
 * The header by which every refusal says its reason in one vocabulary, whatever the body of its API says beside it
 * (docs/refusals.md).
 */
public final class RefusalHeader {
    public static final String NAME = "Orgs-Refusal";

    private RefusalHeader() {}

    /** The finished answer: what the API words, and the reason. */
    public static Response with(Word reason, Response.ResponseBuilder answer) {
        return answer.header(NAME, reason.word()).build();
    }

    /** Every word that there is, in alphabetical order. */
    public static List<String> vocabulary() {
        return Stream.<Word>concat(Stream.of(Refusal.values()), Stream.of(Failure.values()))
                .map(Word::word)
                .distinct()
                .sorted()
                .toList();
    }
}
