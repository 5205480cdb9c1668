package orgs.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts in the place of what differs from run to run (ids, secrets, times) what has the same form and stays. */
final class Steady {
    private static final Instant PRESENT = Instant.parse("2026-01-15T09:00:00Z");
    /** Times are told as so many of these from the present. */
    private static final Duration STEP = Duration.ofMinutes(30);
    /** As many things of a list say all that there is to say of it. */
    static final int MOST_OBJECTS = 2;

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    private static final String SOME_TOKEN = "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhbiBleGFtcGxlIn0.c2lnbmF0dXJl";
    /** What makes a name of the tests one that nobody else has. */
    private static final Pattern UNIQUE = Pattern.compile("-([0-9a-f]{16}|[0-9a-f]{8}-[0-9a-f]{4})(?![\\w-])");

    private static final Pattern PORT = Pattern.compile("(?<=http://localhost:)\\d+");
    private static final Pattern ID = Pattern.compile("(?<![a-z])[a-z]{4}_[0-9a-z]{26}(?![0-9a-z])");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /** Codes and keys: long, of letters and digits, and not the rest of a character that is escaped in an address. */
    private static final Pattern RANDOM = Pattern.compile("(?<!%)(?=[\\w-]*\\d)(?=[\\w-]*[A-Za-z])[\\w-]{12,}");

    private static final int UUID_DIGITS = 32;
    private static final String AS_UUID = "(.{8})(.{4})(.{4})(.{4})(.{12})";
    /** How long the beginning of an id is that says what it is the id of. */
    private static final int KIND = 5;

    private static final String DIGITS = "0123456789abcdef";
    private static final String DIGITS_AND_LETTERS = DIGITS + "ghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ";

    private final Instant begin;
    private final Map<String, String> replaced = new HashMap<>();

    /** @param begin what is the present from now on */
    Steady(Instant begin) {
        this.begin = begin;
    }

    /** The same JSON with other values. Objects keep their form; lists may lose items at their end. */
    JsonNode value(JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode steady = JsonNodeFactory.instance.objectNode();
            object.fields().forEachRemaining(field -> steady.set(text(field.getKey()), value(field.getValue())));
            return steady;
        }
        if (value instanceof ArrayNode list) {
            ArrayNode steady = JsonNodeFactory.instance.arrayNode();
            list.elements().forEachRemaining(item -> {
                if (steady.size() < MOST_OBJECTS || !item.isObject()) {
                    steady.add(value(item));
                }
            });
            return steady;
        }
        return value != null && value.isTextual() ? JsonNodeFactory.instance.textNode(text(value.asText())) : value;
    }

    String text(String text) {
        if (TIME.matcher(text).matches()) {
            String steady = time(Instant.parse(text)).toString();
            return text.contains(".") ? steady.replace("Z", ".000Z") : steady;
        }
        if (DATE.matcher(text).matches()) {
            return date(LocalDate.parse(text)).toString();
        }
        String steady = UNIQUE.matcher(text).replaceAll("");
        if (TOKEN.matcher(steady).matches()) {
            return SOME_TOKEN;
        }
        steady = PORT.matcher(steady).replaceAll("8080");
        return withoutRandom(steady);
    }

    /** Ids are long and random, too, but begin with a word that stays. */
    private String withoutRandom(String text) {
        var steady = new StringBuilder();
        int end = 0;
        for (Matcher id = ID.matcher(text); id.find(); end = id.end()) {
            steady.append(random(text.substring(end, id.start())))
                    .append(id.group(), 0, KIND)
                    .append(replacement(id.group(), id.group().length() - KIND, DIGITS));
        }
        return steady.append(random(text.substring(end))).toString();
    }

    /** Whatever the clock says in between: all of an example happens within one step. */
    private Instant time(Instant time) {
        long steps = Math.floorDiv(Duration.between(begin, time).toSeconds(), STEP.toSeconds());
        return PRESENT.plus(STEP.multipliedBy(steps));
    }

    private LocalDate date(LocalDate date) {
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(begin, ZoneOffset.UTC), date);
        return LocalDate.ofInstant(PRESENT, ZoneOffset.UTC).plusDays(days);
    }

    private String random(String text) {
        return RANDOM.matcher(text).replaceAll(found -> ofTheSameForm(found.group()));
    }

    private String ofTheSameForm(String random) {
        if (UUID.matcher(random).matches()) {
            return replacement(random, UUID_DIGITS, DIGITS).replaceAll(AS_UUID, "$1-$2-$3-$4-$5");
        }
        boolean isHexadecimal = random.chars().allMatch(digit -> DIGITS.indexOf(digit) >= 0);
        return replacement(random, random.length(), isHexadecimal ? DIGITS : DIGITS_AND_LETTERS);
    }

    /** The same for the same, wherever it stands in the example. */
    private String replacement(String original, int length, String characters) {
        return replaced.computeIfAbsent(original, missing -> new Random(replaced.size() + 1)
                .ints(length, 0, characters.length())
                .mapToObj(index -> characters.substring(index, index + 1))
                .collect(Collectors.joining()));
    }
}
