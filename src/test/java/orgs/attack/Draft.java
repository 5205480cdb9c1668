package orgs.attack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orgs.testing.TestIdentityProvider;

/** A request that is being written: a good one to begin with. */
final class Draft {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<String, Schema> FIELDS_OF_LINES = Map.of(
            "type", new StringSchema()._enum(List.of("account", "organization", "member", "invitation", "team")),
            "issuer", new StringSchema().example(TestIdentityProvider.MAIN.issuer()),
            "subject", new StringSchema(),
            "slug", new StringSchema(),
            "name", new StringSchema(),
            "organization", new StringSchema(),
            "email", new StringSchema(),
            "roles", new ArraySchema(),
            "metadata", new ObjectSchema());

    /** A parameter of the query, as it stands in the address. */
    record Parameter(String name, String value) {}

    final Operation operation;
    final FuzzWorld.Caller caller;
    private final FuzzWorld world;
    private final Random random;

    String method;
    final Map<String, String> path = new LinkedHashMap<>();
    final List<Parameter> query = new ArrayList<>();
    final List<WireRequest.Header> headers = new ArrayList<>();
    /** None: the operation takes no body. */
    String mediaType = "";

    final ObjectNode fields = JSON.objectNode();
    WireRequest.Delivery delivery = WireRequest.Delivery.WHOLE;

    Draft(Operation operation, FuzzWorld world, FuzzWorld.Caller caller, Random random) {
        this.operation = operation;
        this.world = world;
        this.caller = caller;
        this.random = random;
        method = operation.method();
        headers.addAll(caller.headers());
        Matcher names = PARAMETER.matcher(operation.path());
        while (names.find()) {
            path.put(names.group(1), HostileText.encoded(word(names.group(1))));
        }
        for (String name : operation.query()) {
            if (isIdentity(name) || random.nextInt(3) == 0) {
                query.add(new Parameter(name, HostileText.encoded(word(name))));
            }
        }
        writeBody();
    }

    private void writeBody() {
        var types = List.copyOf(operation.bodies().keySet());
        if (types.isEmpty()) return;
        mediaType = types.get(random.nextInt(types.size()));
        Schema<?> schema = operation.bodies().get(mediaType);
        var required = schema.getRequired() == null ? List.<String>of() : schema.getRequired();
        properties().forEach((name, property) -> {
            if (required.contains(name) || random.nextInt(3) > 0) {
                writeField(name, property);
            }
        });
    }

    /** The fields that there can be. The document calls JSON Lines a text, and these are those of its objects. */
    Map<String, Schema> properties() {
        Map<String, Schema> properties = operation.bodies().get(mediaType).getProperties();
        return properties == null ? FIELDS_OF_LINES : properties;
    }

    private void writeField(String name, Schema<?> property) {
        switch (String.valueOf(property.getType())) {
            case "boolean" -> fields.put(name, random.nextBoolean());
            case "array" -> fields.putArray(name).add("member");
            case "object" ->
                fields.putObject(name)
                        .put("colour", "green")
                        .putArray("sizes")
                        .add(1)
                        .add(2.5);
            default -> fields.put(name, text(name, property));
        }
    }

    private String text(String name, Schema<?> property) {
        if (property.getEnum() != null) {
            return String.valueOf(
                    property.getEnum().get(random.nextInt(property.getEnum().size())));
        }
        return property.getExample() != null ? String.valueOf(property.getExample()) : word(name);
    }

    private static boolean isIdentity(String name) {
        return name.endsWith("id") || name.startsWith("secret") || name.endsWith("pin");
    }

    /** A value that a parameter or field of this name is likely to take. */
    private String word(String parameter) {
        String name = parameter.toLowerCase(Locale.ROOT).replace("-", "");
        if (name.equals("accountid") && !operation.path().contains("set-organization-owner") || name.isEmpty()) {
            return random.nextInt(10) == 0 ? world.anyWord(random) : caller.accountId();
        }
        if (world.knows(name)) {
            var words = world.words(name);
            return switch (random.nextInt(12)) {
                case 0 -> world.anyWord(random);
                case 1, 2, 3 -> words.get(random.nextInt(words.size()));
                default -> words.get(0);
            };
        }
        return switch (name) {
            case "slug" -> "slug-" + random.nextInt(1_000_000_000);
            case "pin" -> "P" + random.nextInt(100_000);
            case "email", "contactemail", "displayemail" -> "somebody" + random.nextInt(1000) + "@example.test";
            case "website", "logourl" -> "https://example.test/";
            case "startdate", "enddate", "expiresat" -> "2027-01-0" + (1 + random.nextInt(9)) + "T10:00:00.000Z";
            case "dob" -> "1990-01-31";
            case "maxuses", "page", "limit", "pagesize" -> String.valueOf(1 + random.nextInt(100));
            case "offset" -> String.valueOf(random.nextInt(3));
            case "all", "generate", "default", "isactive" -> "true";
            case "action" -> List.of("accept", "reject", "cancel").get(random.nextInt(3));
            case "subject_token" -> caller.token();
            case "requested_token_type" -> "urn:ietf:params:oauth:token-type:access_token";
            case "organization" -> world.words("organizationid").get(0);
            case "audience" -> "orgs";
            case "sortorder" -> "asc";
            case "sortby" -> "createdAt";
            default -> "Acme";
        };
    }

    /** The address as it is now. */
    String target() {
        String target = PARAMETER
                .matcher(operation.path())
                .replaceAll(name -> Matcher.quoteReplacement(path.get(name.group(1))));
        var parameters = query.stream()
                .map(parameter -> parameter.name() + '=' + parameter.value())
                .toList();
        return parameters.isEmpty() ? target : target + '?' + String.join("&", parameters);
    }
}
