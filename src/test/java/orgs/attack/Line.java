package orgs.attack;

import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of {@code strangers.csv}: an operation, and what everybody is told who asks for it.
 *
 * @param with what the request says otherwise than by itself: {@code name=value}, {@code name={word}} or {@code -name}
 * @param expected the status for everybody
 * @param foreign what the organization's owner is told who puts another organization's id in this place; where it is
 *     absent, the same as for an id that does not exist
 */
record Line(Operation operation, Map<String, String> with, Map<Role, String> expected, Map<String, String> foreign) {
    static final Path FILE = Path.of("src", "test", "resources", "orgs", "attack", "strangers.csv");

    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");
    private static final String LEFT_OUT = "";
    /** Whatever is done here takes people along: they are nobody's but this line's. */
    private static final String NEW_PEOPLE = "new-people";

    /** What requests say that is about nobody's things. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("name", "Acme"),
            Map.entry("role", "org_viewer"),
            Map.entry("roles", "member"),
            Map.entry("note", "Noted"),
            Map.entry("lifespan", "single"),
            Map.entry("action", "cancel"),
            Map.entry("logo", "logo.png"),
            Map.entry("contact-email", "contact@example.test"),
            Map.entry("full-name", "Full Name"),
            Map.entry("display-name", "Shown"),
            Map.entry("display-email", "shown@example.test"),
            Map.entry("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange"),
            Map.entry("subject_token_type", "urn:ietf:params:oauth:token-type:jwt"));

    /** All lines. One of an operation that is none any more fails. */
    static List<Line> all() {
        var operations =
                Operation.all().stream().collect(Collectors.toMap(Operation::toString, operation -> operation));
        try (var lines = Files.lines(FILE)) {
            return lines.skip(1)
                    .map(line -> of(line.split(",", -1), operations))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line of(String[] cells, Map<String, Operation> operations) {
        String name = cells[0] + ' ' + cells[1];
        Role[] roles = Role.values();
        if (cells.length != roles.length + 4 || !operations.containsKey(name)) {
            throw new AssertionError(FILE + ": no operation, or not " + (roles.length + 4) + " cells: " + name);
        }
        var expected = new EnumMap<Role, String>(Role.class);
        for (Role role : roles) {
            expected.put(role, cells[3 + role.ordinal()]);
        }
        return new Line(operations.get(name), pairs(cells[2]), expected, pairs(cells[cells.length - 1]));
    }

    private static Map<String, String> pairs(String cell) {
        var pairs = new LinkedHashMap<String, String>();
        Stream.of(cell.split(" ")).filter(word -> !word.isEmpty()).forEach(word -> {
            String[] parts = word.split("=", 2);
            pairs.put(parts[0].replaceFirst("^-", ""), parts.length == 1 ? LEFT_OUT : parts[1]);
        });
        return pairs;
    }

    /** What the table's first line says. */
    static String header() {
        return Stream.of(Role.values())
                .map(Role::column)
                .collect(Collectors.joining(",", "method,path,with,", ",foreign"));
    }

    boolean isRead() {
        return List.of("GET", "HEAD").contains(operation.method());
    }

    /** Whether this role changes something, for all that the table says. */
    boolean changes(Role role) {
        return !isRead() && !isRefusal(expected.get(role));
    }

    /** Whether the organization's owner changes something with another organization's id in this place. */
    boolean changesForeign(Field id) {
        String status = foreign.get(id.name());
        return !isRead() && status != null && !isRefusal(status);
    }

    private static boolean isRefusal(String status) {
        return status.startsWith("4");
    }

    boolean isRefused(Role role) {
        return isRefusal(expected.get(role));
    }

    /** Whether it must not touch people whom other lines need. */
    boolean hasNewPeople() {
        return with.containsKey(NEW_PEOPLE);
    }

    /** The request, as this role makes it of the home's things. */
    Attempt attempt(Role role, Scene scene) {
        Map<String, String> words = words(scene.home(), role.in(scene));
        var values = new LinkedHashMap<Field, String>();
        for (Field field : fields(words)) {
            values.put(field, value(field, words));
        }
        return new Attempt(operation, mediaType(), values);
    }

    /** What the place would hold if it were about the neighbour's things. */
    String foreignValue(Field field, Scene scene) {
        return value(
                field,
                words(scene.neighbour(), Optional.of(scene.neighbour().people().owner())));
    }

    /** The places of the request that name somebody's things. */
    List<Field> ids(Attempt attempt) {
        return attempt.values().keySet().stream()
                .filter(Field::isId)
                .filter(field -> word(field).isPresent())
                .toList();
    }

    private static Map<String, String> words(Tenant tenant, Optional<Somebody> caller) {
        var words = new HashMap<>(WORDS);
        words.put("slug", "acme-" + Somebody.unique());
        words.put("pin", Somebody.unique());
        words.put("email", "guest-" + Somebody.unique() + "@example.test");
        words.put("subject_token", caller.map(Somebody::token).orElse("nonsense"));
        words.put("ownprofile", caller.map(Somebody::profileId).orElse("prof_nobodys"));
        words.put("ownaccount", caller.map(Somebody::accountId).orElse("acct_nobodys"));
        words.putAll(tenant.words());
        return words;
    }

    private List<Field> fields(Map<String, String> words) {
        var fields = new ArrayList<Field>();
        var names = IN_PATH.matcher(operation.path());
        while (names.find()) {
            fields.add(new Field(Field.Place.PATH, names.group(1)));
        }
        operation.query().stream()
                .map(name -> new Field(Field.Place.QUERY, name))
                .filter(field -> field.isId() || with.containsKey(field.name()))
                .forEach(fields::add);
        fields.addAll(bodyFields(words));
        fields.removeIf(field -> LEFT_OUT.equals(with.get(field.name())));
        return fields;
    }

    /** What is required; where nothing is, all that there is a word for. */
    private List<Field> bodyFields(Map<String, String> words) {
        Schema<?> schema = operation.bodies().get(mediaType());
        if (schema == null || schema.getProperties() == null) {
            return List.of();
        }
        List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
        return schema.getProperties().keySet().stream()
                .map(name -> new Field(Field.Place.BODY, name))
                .filter(field -> required.isEmpty()
                        ? words.containsKey(field.name())
                        : required.contains(field.name()) || field.isId() || with.containsKey(field.name()))
                .toList();
    }

    private String mediaType() {
        var types = operation.bodies().keySet();
        return types.contains("application/json")
                ? "application/json"
                : types.stream().findFirst().orElse("");
    }

    /** The word that the place's value is looked up by; none where the table gives the value itself. */
    private Optional<String> word(Field field) {
        String given = with.getOrDefault(field.name(), '{' + field.name() + '}');
        return Optional.of(given)
                .filter(text -> text.startsWith("{"))
                .map(text -> text.substring(1, text.length() - 1));
    }

    private String value(Field field, Map<String, String> words) {
        return word(field)
                .map(word -> Optional.ofNullable(words.get(word))
                        .orElseThrow(() -> new AssertionError("No value for " + field + " of " + operation
                                + ": say it in the column 'with' of " + FILE + ", or add a word to Tenant")))
                .orElseGet(() -> with.get(field.name()));
    }

    @Override
    public String toString() {
        return operation.toString() + (with.isEmpty() ? "" : ' ' + with.toString());
    }
}
