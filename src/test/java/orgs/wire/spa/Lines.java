package orgs.wire.spa;

import static io.restassured.config.EncoderConfig.encoderConfig;
import static io.restassured.config.RestAssuredConfig.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import orgs.testing.Person;
import orgs.testing.TestIdentityProvider;

/** What tests of imports and exports send and read. */
final class Lines {
    static final String TYPE = "application/x-ndjson";
    private static final Pattern NEXT = Pattern.compile("<\\?cursor=([^>]+)>; rel=\"next\"");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Lines() {}

    static Map<String, Object> account(Person person) {
        return line(
                "account",
                "issuer",
                TestIdentityProvider.MAIN.issuer(),
                "subject",
                person.subject(),
                "email",
                person.email(),
                "emailVerified",
                true,
                "name",
                person.name());
    }

    static Map<String, Object> organization(String slug, Person owner) {
        return line("organization", "slug", slug, "name", "Acme", "owner", key(owner));
    }

    static Map<String, Object> member(String slug, Person person, String... roles) {
        return line("member", "organization", slug, "account", key(person), "roles", List.of(roles));
    }

    static Map<String, Object> invitation(String slug, Person guest, String expiresAt, String... roles) {
        return line(
                "invitation",
                "organization",
                slug,
                "email",
                guest.email(),
                "roles",
                List.of(roles),
                "expiresAt",
                expiresAt);
    }

    static Map<String, Object> key(Person person) {
        return Map.of("issuer", TestIdentityProvider.MAIN.issuer(), "subject", person.subject());
    }

    static Map<String, Object> line(String type, Object... fields) {
        var line = new LinkedHashMap<String, Object>();
        line.put("type", type);
        for (int i = 0; i < fields.length; i += 2) {
            line.put((String) fields[i], fields[i + 1]);
        }
        return line;
    }

    static Map<String, Object> with(Map<String, Object> line, String field, Object value) {
        var changed = new LinkedHashMap<>(line);
        changed.put(field, value);
        return changed;
    }

    static String json(Object line) {
        try {
            return MAPPER.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String file(Stream<?> lines) {
        return String.join("\n", lines.map(Lines::json).toList()) + "\n";
    }

    @SafeVarargs
    static ValidatableResponse load(Person by, Map<String, Object>... lines) {
        return load(by, file(Stream.of(lines)), false);
    }

    static ValidatableResponse load(Person by, String file, boolean dryRun) {
        return sending(by.request(), file)
                .queryParam("dryRun", dryRun)
                .post("/admin/import")
                .then();
    }

    static RequestSpecification sending(RequestSpecification request, String file) {
        var encoding = encoderConfig()
                .encodeContentTypeAs(TYPE, ContentType.TEXT)
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .defaultContentCharset(StandardCharsets.UTF_8);
        return request.config(config().encoderConfig(encoding))
                .contentType(TYPE)
                .body(file);
    }

    /** All lines that are exported, from the first page to the last. */
    static List<Map<String, Object>> export(Person by) {
        List<Map<String, Object>> lines = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = by.request()
                    .queryParam("cursor", cursor)
                    .get("/admin/export")
                    .then()
                    .statusCode(200)
                    .contentType(TYPE)
                    .extract()
                    .response();
            page.asString()
                    .lines()
                    .filter(line -> !line.isEmpty())
                    .map(Lines::read)
                    .forEach(lines::add);
            cursor = next(page);
        }
        return lines;
    }

    private static String next(Response page) {
        if (page.header("Link") == null) {
            return null;
        }
        var link = NEXT.matcher(page.header("Link"));
        if (!link.matches()) {
            throw new AssertionError(page.header("Link"));
        }
        return link.group(1);
    }

    @SuppressWarnings("unchecked") // what Jackson makes of an object
    private static Map<String, Object> read(String line) {
        try {
            return MAPPER.readValue(line, Map.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
