package orgs.attack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import orgs.wire.Dialect;

/** What each API may say when it refuses, and with which status, read from the tables of the contracts. */
final class Refusals {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern WORD = Pattern.compile("`([^`]+)`");
    private static final Pattern STATUS = Pattern.compile("\\b[45]\\d\\d\\b");
    private static final Set<Integer> BY_THE_SERVER_ITSELF = Set.of(414, 431);

    /** RFC 6749 and 8693, as docs/tokens.md names them. */
    private static final Map<String, Set<Integer>> OF_TOKENS = Map.of(
            "invalid_request", Set.of(400),
            "unsupported_grant_type", Set.of(400),
            "invalid_target", Set.of(400),
            "access_denied", Set.of(403));

    private final Map<Pattern, Set<Integer>> spa = table("spa.md", "### 2.3 ", "### 2.4 ");
    private final Map<Pattern, Set<Integer>> portal = table("portal.md", "## 12. ", "");
    private final Map<Pattern, Set<Integer>> dashboard = table("dashboard.md", "### 2.4 ", "### 2.5 ");
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    private static Map<Pattern, Set<Integer>> table(String page, String from, String to) {
        try {
            String text = Files.readString(Path.of("docs", "contracts", page));
            int begin = text.indexOf("\n" + from) + 1;
            int end = to.isEmpty() ? text.length() : text.indexOf("\n" + to);
            var table = new LinkedHashMap<Pattern, Set<Integer>>();
            text.substring(begin, end)
                    .lines()
                    .filter(line -> line.startsWith("| `"))
                    .map(line -> line.split("(?<!\\\\)\\|"))
                    .forEach(cells -> words(cells[1])
                            .forEach(word -> table.merge(word, statuses(cells), (a, b) -> {
                                var both = new HashSet<>(a);
                                both.addAll(b);
                                return both;
                            })));
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Integer> statuses(String[] cells) {
        return STATUS.matcher(cells[2])
                .results()
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    /** {@code <field>} stands for anything, and "…" before a word for what the first one begins with. */
    private static List<Pattern> words(String cell) {
        var words = new ArrayList<Pattern>();
        String beginning = "";
        for (var match : (Iterable<MatchResult>) WORD.matcher(cell).results()::iterator) {
            String word = match.group(1);
            boolean isShort = cell.substring(0, match.start()).endsWith("… ");
            if (!isShort) beginning = word.replaceFirst(": .*", ": ");
            String[] fixed = (isShort ? beginning + word : word).split("<\\w+>", -1);
            words.add(Pattern.compile(
                    List.of(fixed).stream().map(Pattern::quote).collect(Collectors.joining("[\\s\\S]+"))));
        }
        return words;
    }

    /** What is wrong with the refusal of a request to the path. */
    Optional<String> wrongIn(String path, WireAnswer answer) {
        if (BY_THE_SERVER_ITSELF.contains(answer.status()) && answer.body().isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonNode body = JSON.readTree(answer.body());
            if (!answer.headers().getOrDefault("content-type", "").startsWith("application/json")) {
                return Optional.of("no JSON");
            }
            if (answer.status() == 401 && !answer.headers().containsKey("www-authenticate")) {
                return Optional.of("401 without WWW-Authenticate");
            }
            if (answer.status() == 429 && !answer.headers().containsKey("retry-after")) {
                return Optional.of("429 without Retry-After");
            }
            return wrongIn(path, answer.status(), body);
        } catch (JsonProcessingException e) {
            return Optional.of("no JSON");
        }
    }

    private Optional<String> wrongIn(String path, int status, JsonNode body) {
        if (path.equals("/token") && body.has("error")) {
            return unknown(OF_TOKENS.getOrDefault(body.path("error").textValue(), Set.of()), status, body)
                    .or(() -> missing(body, "error_description"));
        }
        return switch (Dialect.of(path)) {
            case SPA ->
                unknown(known(spa, body.path("code")), status, body)
                        .or(() -> missing(body, "message"))
                        .or(() -> body.path("code").textValue().equals("FRAGNO_VALIDATION_ERROR")
                                ? missing(body.path("issues").path(0), "message")
                                : Optional.empty());
            case PORTAL -> unknown(known(portal, body.path("error")), status, body);
            case DASHBOARD ->
                unknown(known(dashboard, body.path("message")), status, body)
                        .or(() -> body.path("object").asText().matches("auth|error")
                                ? Optional.empty()
                                : Optional.of("another object"));
        };
    }

    private static Set<Integer> known(Map<Pattern, Set<Integer>> table, JsonNode word) {
        return table.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(word.asText()).matches())
                .flatMap(entry -> entry.getValue().stream())
                .collect(Collectors.toSet());
    }

    private Optional<String> unknown(Set<Integer> statuses, int status, JsonNode body) {
        told.add(body.toString());
        return statuses.contains(status) ? Optional.empty() : Optional.of("a refusal that its contract does not know");
    }

    private static Optional<String> missing(JsonNode body, String field) {
        return body.path(field).asText().isBlank() ? Optional.of("no " + field) : Optional.empty();
    }

    /** How many different refusals were seen. */
    int kinds() {
        return told.size();
    }
}
