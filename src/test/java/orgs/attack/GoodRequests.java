package orgs.attack;

import static orgs.attack.Field.Place.BODY;
import static orgs.attack.Field.Place.PATH;
import static orgs.attack.Field.Place.QUERY;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Requests that are answered as they wish: those lines of {@code strangers.csv} that are not refused to somebody. */
public final class GoodRequests {
    private static final String PAGE = "https://app.example.test";
    /** The identity provider that pages name. */
    private static final String PROVIDER = "web";

    /** Whoever may ask, those first whom an operation is for. */
    private static final List<Role> ROLES =
            List.of(Role.OWNER, Role.MEMBER, Role.STRANGER, Role.SYSTEM_ADMINISTRATOR, Role.ANONYMOUS);

    private final Map<String, Line> lines = Line.all().stream()
            .collect(Collectors.toMap(line -> line.operation().toString(), line -> line, (first, second) -> first));
    private final Scene scene = Scene.make().withLogos();
    private final UnaryOperator<String> mailStop;
    private final UnaryOperator<String> session;

    /**
     * @param mailStop finds the token by which an address that is invited can stop the mails
     * @param session signs somebody in at an identity provider that pages name, and gives the cookie of that session
     */
    public GoodRequests(UnaryOperator<String> mailStop, UnaryOperator<String> session) {
        this.mailStop = mailStop;
        this.session = session;
    }

    /** A request for an operation, about things that are there for it alone where it changes them. */
    public GoodRequest of(String method, String path) {
        Line line = lines.get(method + ' ' + path);
        Role role = ROLES.stream()
                .filter(candidate -> line.expected().get(candidate).startsWith("2"))
                .findFirst()
                .orElse(Role.OWNER);
        Scene asked = asked(line);
        return new GoodRequest(special(line.attempt(role, asked), asked), headers(line, role, asked));
    }

    private Map<String, String> headers(Line line, Role role, Scene asked) {
        return switch (line.operation().toString()) {
            case "GET /me", "GET /organizations/active" ->
                Map.of("Authorization", "Bearer " + activeToken(asked.home()));
            case "POST /ui/session", "POST /ui/session/end" ->
                Map.of("Origin", PAGE, "Cookie", session.apply(PROVIDER));
            default -> role.headers(asked);
        };
    }

    private static String activeToken(Tenant home) {
        return home.people()
                .owner()
                .request()
                .body(Map.of("organizationId", home.id()))
                .post("/organizations/active")
                .then()
                .statusCode(200)
                .extract()
                .path("auth.token");
    }

    private Scene asked(Line line) {
        if (line.isRead()) {
            return scene;
        }
        return line.hasNewPeople() ? Scene.make() : scene.withNewHome();
    }

    /** What the table has no words for. */
    private Attempt special(Attempt attempt, Scene asked) {
        return switch (attempt.operation().path()) {
            case "/mail-stops/{token}" -> attempt.with(new Field(PATH, "token"), mailStop.apply(invited(asked.home())));
            case "/access/v1/evaluation" -> question(attempt, asked.home());
            case "/access/v1/evaluations" ->
                question(attempt, asked.home())
                        .with(new Field(BODY, "evaluations"), "{\"action\":{\"name\":\"delete\"}}");
            case "/ui/session/{provider}" ->
                attempt.with(new Field(PATH, "provider"), PROVIDER).with(new Field(QUERY, "to"), "/ui/organizations");
            case "/admin/import" -> attempt.with(Field.LINES, lines());
            default -> attempt;
        };
    }

    private static String lines() {
        String someone = Somebody.unique();
        return """
                {"type":"account","issuer":"https://id.example.org","subject":"ann-%1$s","email":"ann@example.org","emailVerified":true,"name":"Ann Archer"}
                {"type":"account","issuer":"https://id.example.org","subject":"bob-%1$s","email":"bob@example.org"}
                {"type":"organization","slug":"acme-%1$s","name":"Acme Rockets","owner":{"issuer":"https://id.example.org","subject":"ann-%1$s"}}
                {"type":"member","organization":"acme-%1$s","account":{"issuer":"https://id.example.org","subject":"bob-%1$s"},"roles":["admin"]}
                {"type":"invitation","organization":"acme-%1$s","email":"cleo@example.org","roles":["member"]}
                """.formatted(someone);
    }

    private static Attempt question(Attempt attempt, Tenant home) {
        return attempt.with(
                        new Field(BODY, "subject"),
                        "{\"type\":\"account\",\"id\":\""
                                + home.people().owner().accountId() + "\"}")
                .with(new Field(BODY, "action"), "{\"name\":\"manage_members\"}")
                .with(new Field(BODY, "resource"), "{\"type\":\"organization\",\"id\":\"" + home.id() + "\"}");
    }

    private static String invited(Tenant home) {
        String address = "guest-" + Somebody.unique() + "@example.test";
        home.people()
                .owner()
                .request()
                .body(Map.of("email", address))
                .post("/organizations/{id}/invitations", home.id())
                .then()
                .statusCode(200);
        return address;
    }
}
