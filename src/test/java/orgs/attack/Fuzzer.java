package orgs.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import orgs.attack.Draft.Parameter;
import orgs.attack.WireRequest.Delivery;
import orgs.attack.WireRequest.Header;

/** Makes requests out of the operations of the document: good ones, which are then spoilt in up to three places. */
final class Fuzzer {
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "get", "FOO");
    private static final List<String> TYPES = List.of(
            "",
            "nonsense",
            "/",
            "application/json; charset=nonsense",
            "application/json; charset=utf-16",
            "application/json; charset=iso-8859-1",
            "application/json;;;",
            "application/vnd.x+json",
            "text/plain",
            "text/xml",
            "*/*",
            "application/x-www-form-urlencoded; charset=utf-16",
            "application/x-www-form-urlencoded; charset=x",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=" + "b".repeat(300),
            "multipart/mixed; boundary=b",
            "application/json, application/json",
            "\u00e9/x");
    private static final List<Header> HEADERS = List.of(
            new Header("Accept", "text/html"),
            new Header("Accept", "nonsense"),
            new Header("Accept", "*/*;q=x"),
            new Header("Accept", "application/json;q=0"),
            new Header("Accept-Language", "\u00ff-\u00fe;q=9"),
            new Header("Accept-Encoding", "gzip, br;q=nonsense"),
            new Header("Accept-Charset", "utf-99"),
            new Header("Content-Encoding", "gzip"),
            new Header("Content-Encoding", "nonsense"),
            new Header("Content-Language", "\u00e9"),
            new Header("Expect", "100-continue"),
            new Header("Expect", "nonsense"),
            new Header("Authorization", "Bearer x"),
            new Header("Authorization", "Bearer "),
            new Header("Authorization", "Bearer a.b.c"),
            new Header("Authorization", "Bearer \u00e9.\u00ff.x"),
            new Header("Authorization", "Basic YTpi"),
            new Header("Authorization", "Bearer " + "x".repeat(17_000)),
            new Header("Cookie", "orgs_session=x"),
            new Header("Cookie", "orgs_session=\"; ;=,;=\u00e9"),
            new Header("Cookie", "=;;;"),
            new Header("Origin", "null"),
            new Header("Origin", "https://app.example.test"),
            new Header("Origin", "\u00e9"),
            new Header("Sec-Fetch-Site", "cross-site"),
            new Header("If-None-Match", "*"),
            new Header("If-None-Match", "W/\"x\", \"\u00e9, nonsense"),
            new Header("If-Modified-Since", "Thu, 99 Jan 2026 00:00:00 GMT"),
            new Header("If-Match", "\"x\""),
            new Header("If-Unmodified-Since", "nonsense"),
            new Header("Range", "bytes=9-1"),
            new Header("X-Request-Id", "\u00e9<>\""),
            new Header("X-Forwarded-For", "1.2.3.4, nonsense, ::1%eth0, [::1]:99"),
            new Header("X-Forwarded-Proto", "javascript"),
            new Header("X-Forwarded-Host", "evil test/\u00e9"),
            new Header("Forwarded", "for=\"[::\";proto=,;;"),
            new Header("X-HTTP-Method-Override", "DELETE"),
            new Header("x-application-server", "nobody"),
            new Header("x-application-server-token", ""),
            new Header("x-accountid", "acct_unknown"),
            new Header("x-accountid", "\u00e9"),
            new Header("x-sessionid", "s".repeat(300)),
            new Header("Upgrade", "h2c"),
            new Header("X-Long", "x".repeat(8_000)),
            new Header("X-Too-Long", "x".repeat(30_000)));

    private final FuzzWorld world;

    Fuzzer(FuzzWorld world) {
        this.world = world;
    }

    /** The next request to the operation, by anybody, and as likely as not a bad one. */
    WireRequest request(Operation operation, Random random) {
        var draft = new Draft(operation, world, world.caller(operation.path(), random), random);
        var body = new BodyWriter(draft, random);
        for (int spoilt = random.nextInt(4); spoilt > 0; spoilt--) {
            spoil(draft, body, random);
        }
        return written(draft, body);
    }

    /** A request of the owner, or of who may ask, whose body never ends. */
    WireRequest endless(Operation operation, Random random) {
        String who = operation.path().startsWith("/admin/") ? "administrator" : "owner";
        var draft = new Draft(operation, world, world.caller(who), random);
        draft.delivery = Delivery.ENDLESS;
        return written(draft, new BodyWriter(draft, random));
    }

    private static WireRequest written(Draft draft, BodyWriter body) {
        byte[] bytes = body.bytes();
        if (!body.mediaType().isEmpty()) {
            draft.headers.add(new Header("Content-Type", body.mediaType()));
        }
        return new WireRequest(draft.method, draft.target(), List.copyOf(draft.headers), bytes, draft.delivery);
    }

    private void spoil(Draft draft, BodyWriter body, Random random) {
        boolean hasBody = !draft.mediaType.isEmpty();
        int what = random.nextInt(hasBody ? 20 : 10);
        switch (what) {
            case 0, 1 -> spoilPath(draft, random);
            case 2, 3, 4 -> spoilQuery(draft, random);
            case 5, 6 -> spoilHeader(draft, random);
            case 7 -> {
                if (random.nextInt(4) == 0) draft.method = any(METHODS, random);
            }
            case 8 -> {
                body.useType(any(TYPES, random));
                if (!hasBody) body.append("{\"a\":1}");
            }
            case 9, 10 -> draft.delivery = any(Delivery.THAT_END, random);
            case 11, 12, 13 -> body.spoilText();
            default -> body.spoilField();
        }
    }

    private void spoilPath(Draft draft, Random random) {
        var names = List.copyOf(draft.path.keySet());
        if (names.isEmpty()) {
            spoilQuery(draft, random);
            return;
        }
        String hostile = random.nextInt(3) == 0 ? world.anyWord(random) : HostileText.inAddress(random);
        draft.path.put(any(names, random), inOneLine(hostile));
    }

    private void spoilQuery(Draft draft, Random random) {
        var names = new ArrayList<>(draft.operation.query());
        names.add("sessionId");
        names.add(inOneLine(HostileText.inAddress(random)));
        String name = any(names, random);
        String hostile = inOneLine(HostileText.inAddress(random));
        switch (random.nextInt(4)) {
            case 0 -> draft.query.removeIf(parameter -> parameter.name().equals(name));
            case 1 -> draft.query.addAll(List.of(new Parameter(name, hostile), new Parameter(name, "1")));
            default -> {
                draft.query.removeIf(parameter -> parameter.name().equals(name));
                draft.query.add(new Parameter(name, hostile));
            }
        }
    }

    private void spoilHeader(Draft draft, Random random) {
        Header hostile = any(HEADERS, random);
        if (random.nextBoolean()) {
            draft.headers.removeIf(header -> header.name().equalsIgnoreCase(hostile.name()));
        }
        draft.headers.add(hostile);
    }

    /** A blank or a line break would end the address. */
    private static String inOneLine(String text) {
        return text.replaceAll("[\\s]", "+");
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
