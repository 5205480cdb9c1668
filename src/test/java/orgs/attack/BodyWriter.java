package orgs.attack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.util.RawValue;
import io.swagger.v3.oas.models.media.Schema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import orgs.wire.portal.Pictures;

/** Writes the body of a draft in its media type: spoilt in its fields first, then as a text. */
final class BodyWriter {
    private static final String BOUNDARY = "b0undary";
    private static final ObjectMapper PLAIN = new ObjectMapper();
    private static final ObjectMapper ESCAPING =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PART = "--b0undary\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n";
    private static final String[] NO_OBJECTS = {
        "",
        "null",
        "[]",
        "\"x\"",
        "1",
        "true",
        "{",
        "}",
        "{}",
        "{{}}",
        "{\"a\"}",
        "[{}]",
        "{} {}",
        "{}x",
        "<a/>",
        "\u0000",
        "// x",
        "{'a':1}",
        "{\"name\":\"x\",\"name\":\"y\"}",
        "{\"\":\"\"}",
        "{\"__proto__\":{}}",
        "{\"@class\":\"java.lang.Object\"}",
        "a=b&c",
        "%%%=%",
        "&&&",
        "=",
        "--b0undary\r\n\r\n",
        "--b0undary--",
        "--b0undary\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nx",
        "--b0undary\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b0undary--\r\n",
        "--b0undary\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"\u00e9\r\n\r\nx\r\n--b0undary--\r\n",
        "--b0undary\r\nContent-Type: text/plain; charset=nonsense\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nx\r\n--b0undary--\r\n",
        "--b0undary\r\nContent-Transfer-Encoding: nonsense\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nx\r\n--b0undary--\r\n",
        PART.repeat(300) + "--b0undary--\r\n",
        PART.replace("x", "x".repeat(20_000)) + "--b0undary--\r\n",
        PART.replace("\"a\"", '"' + "a".repeat(20_000) + '"') + "--b0undary--\r\n",
        PART.replace("\r\n\r\n", "; filename=\"" + "a".repeat(20_000) + "\"\r\n\r\n") + "--b0undary--\r\n",
        PART.replace("\r\n\r\n", "\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n\r\n--c--")
                + "--b0undary--\r\n"
    };
    private static final String[] NUMBERS = {
        "0",
        "-1",
        "1e400",
        "-1e400",
        "1e-400",
        "0.1",
        "1E+2147483647",
        "99999999999999999999999999",
        "NaN",
        "1.",
        "01",
        "-0",
        "2147483648"
    };
    private static final int[] BOUNDS = {1, 2, 3, 4, 6, 50, 63, 100, 120, 128, 191, 255, 500, 2048, 2083, 16_384};
    private static final int[] SIZES = {65_000, 66_000, 103_000, 1_049_000};

    private final Draft draft;
    private final Random random;
    private final List<String> appended = new ArrayList<>();
    private String mediaType;
    private int textSpoils;

    BodyWriter(Draft draft, Random random) {
        this.draft = draft;
        this.random = random;
        mediaType =
                draft.mediaType.startsWith("multipart") ? draft.mediaType + "; boundary=" + BOUNDARY : draft.mediaType;
    }

    /** The content type that is told; empty for none. */
    String mediaType() {
        return mediaType;
    }

    void useType(String type) {
        mediaType = type;
    }

    void append(String text) {
        appended.add(text);
    }

    void spoilText() {
        textSpoils++;
    }

    /** Gives one field, of those that there can be, a value that it does not expect. */
    void spoilField() {
        var names = new ArrayList<String>();
        var properties = draft.properties();
        names.addAll(properties.keySet());
        names.add("unknown");
        names.add(HostileText.any(random));
        String name = names.get(random.nextInt(names.size()));
        int bound = bound(properties.get(name));
        if (random.nextInt(6) == 0) {
            draft.fields.remove(name);
        } else if (random.nextInt(4) == 0) {
            draft.fields.put(name, HostileText.around(bound, random));
        } else if (draft.fields.path(name).isArray() && random.nextBoolean()) {
            draft.fields.withArrayProperty(name).add(value());
        } else if (draft.fields.path(name).isObject() && random.nextBoolean()) {
            draft.fields.withObjectProperty(name).set(HostileText.any(random), value());
        } else {
            draft.fields.set(name, value());
        }
    }

    /** As many characters as the field may have, if the document says so, and else as many as some field may have. */
    private int bound(Schema<?> property) {
        return property == null || property.getMaxLength() == null
                ? BOUNDS[random.nextInt(BOUNDS.length)]
                : property.getMaxLength();
    }

    private JsonNode value() {
        return switch (random.nextInt(12)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2, 3 -> JSON.rawValueNode(new RawValue(NUMBERS[random.nextInt(NUMBERS.length)]));
            case 4 -> JSON.arrayNode().add(HostileText.any(random)).addNull();
            case 5 -> JSON.objectNode().put(HostileText.any(random), HostileText.any(random));
            case 6 -> deep();
            case 7 -> many();
            default -> JSON.textNode(HostileText.any(random));
        };
    }

    private JsonNode deep() {
        int depth = new int[] {20, 40, 999, 20_000}[random.nextInt(4)];
        return JSON.rawValueNode(new RawValue(
                random.nextBoolean()
                        ? "[".repeat(depth) + "]".repeat(depth)
                        : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth)));
    }

    private JsonNode many() {
        var list = JSON.arrayNode();
        for (int i = random.nextInt(2000); i > 0; i--) {
            list.add("role" + i);
        }
        return list;
    }

    /** The body as it is sent. */
    byte[] bytes() {
        if (draft.mediaType.isEmpty() && appended.isEmpty()) return new byte[0];
        byte[] bytes =
                switch (draft.mediaType) {
                    case "" -> new byte[0];
                    case "application/json", "application/x-ndjson" -> HostileText.bytes(json());
                    case "multipart/form-data" -> multipart();
                    default -> HostileText.bytes(form());
                };
        bytes = join(bytes, HostileText.bytes(String.join("", appended)));
        for (int i = 0; i < textSpoils; i++) {
            bytes = spoilt(bytes);
        }
        return bytes;
    }

    private String json() {
        try {
            return (random.nextBoolean() ? PLAIN : ESCAPING).writeValueAsString(draft.fields);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String form() {
        var pairs = new ArrayList<String>();
        draft.fields
                .fields()
                .forEachRemaining(field -> pairs.add(HostileText.encoded(field.getKey())
                        + '='
                        + (random.nextInt(20) == 0
                                ? HostileText.inAddress(random)
                                : HostileText.encoded(text(field.getValue())))));
        return String.join("&", pairs);
    }

    private byte[] multipart() {
        var bytes = new ByteArrayOutputStream();
        var schema = draft.operation.bodies().get(draft.mediaType);
        if (schema.getProperties().containsKey("logo")) {
            writePart(bytes, "logo\"; filename=\"" + fileName(), picture());
        } else {
            draft.fields
                    .fields()
                    .forEachRemaining(
                            field -> writePart(bytes, field.getKey(), HostileText.bytes(text(field.getValue()))));
        }
        bytes.writeBytes(ascii("--" + BOUNDARY + "--\r\n"));
        return bytes.toByteArray();
    }

    private static void writePart(ByteArrayOutputStream bytes, String name, byte[] content) {
        bytes.writeBytes(ascii("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\""));
        bytes.writeBytes(HostileText.bytes(name));
        bytes.writeBytes(ascii("\"\r\n\r\n"));
        bytes.writeBytes(content);
        bytes.writeBytes(ascii("\r\n"));
    }

    private String fileName() {
        return random.nextInt(3) == 0 ? HostileText.any(random) : "logo.png";
    }

    private byte[] picture() {
        int width = 1 + random.nextInt(40_000);
        byte[] picture =
                switch (random.nextInt(8)) {
                    case 0 -> Pictures.png(3, 2);
                    case 1 -> Pictures.gif(width, 7);
                    case 2 -> Pictures.jpeg(width, 7);
                    case 3 -> Pictures.webpLossy(width, 7);
                    case 4 -> Pictures.webpLossless(1 + random.nextInt(16_000), 7);
                    case 5 -> Pictures.webpExtended(width, 7);
                    case 6 -> Pictures.pngOfSize(100_000);
                    default -> Pictures.png(width, 1);
                };
        return random.nextInt(3) == 0 ? picture : flipped(picture);
    }

    /** As it stands in a form: an object or list as its JSON. */
    private static String text(JsonNode value) {
        try {
            return value.isTextual() ? value.textValue() : PLAIN.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] spoilt(byte[] bytes) {
        return switch (random.nextInt(11)) {
            case 0 -> HostileText.bytes(NO_OBJECTS[random.nextInt(NO_OBJECTS.length)]);
            case 1 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 2, 3 -> flipped(bytes);
            case 4 -> join(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, bytes);
            case 5 -> new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
            case 6 -> gzipped(bytes);
            case 7 -> join(bytes, bytes);
            case 8 -> join(bytes, new byte[] {(byte) 0xff, (byte) 0xc0, (byte) 0x80});
            case 9 ->
                new String(bytes, StandardCharsets.ISO_8859_1)
                        .replaceFirst("[a-z]{3}", "\\\\ud800\\\\u0000")
                        .getBytes(StandardCharsets.ISO_8859_1);
            default ->
                random.nextInt(4) > 0
                        ? join(bytes, "\t \n".getBytes(StandardCharsets.US_ASCII))
                        : new String(bytes, StandardCharsets.ISO_8859_1)
                                .replaceFirst("[a-z]{3}", "x".repeat(SIZES[random.nextInt(SIZES.length)]))
                                .getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int i = random.nextInt(4); i >= 0 && flipped.length > 0; i--) {
            flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
        }
        return flipped;
    }

    private static byte[] gzipped(byte[] bytes) {
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
