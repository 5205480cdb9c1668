package orgs.wire.portal;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static orgs.wire.portal.PortalStory.accountId;
import static orgs.wire.portal.PortalStory.admin;
import static orgs.wire.portal.PortalStory.organization;
import static orgs.wire.portal.PortalStory.slug;
import static orgs.wire.portal.PortalStory.viewer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import orgs.testing.Person;
import orgs.wire.portal.PortalStory.Made;

/** Who may what: every route for everybody (docs/contracts/portal.md §1.3). */
@QuarkusTest
class PortalRolesMatrixTest {
    private static final String BASE = "/api/organizations";
    private static final String ID = BASE + "/{organizationId}";
    private static final String SYSTEM = "Forbidden: System Admins only";
    private static final String ADMIN = "Organization admin access required";
    private static final String MEMBER = "Access denied";

    /**
     * @param open whether it needs no credential
     * @param lowest the first of stranger, viewer, admin, system that may
     * @param refusal what the others read
     * @param status what those who may get
     */
    record Route(String method, String path, boolean open, String lowest, String refusal, int status) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Route> routes() {
        return Stream.of(
                new Route("POST", BASE, false, "system", SYSTEM, 201),
                new Route("GET", BASE, false, "system", SYSTEM, 200),
                new Route("GET", BASE + "/me", false, "stranger", null, 200),
                new Route("GET", BASE + "/slug/{orgSlug}", false, "viewer", MEMBER, 200),
                new Route("GET", ID, false, "viewer", MEMBER, 200),
                new Route("PUT", ID, false, "admin", ADMIN, 200),
                new Route("POST", ID + "/restore", false, "system", SYSTEM, 200),
                new Route("POST", ID + "/members", false, "admin", ADMIN, 201),
                new Route("GET", ID + "/members", false, "viewer", MEMBER, 200),
                new Route("PUT", ID + "/members/{userId}", false, "admin", ADMIN, 200),
                new Route("DELETE", ID + "/members/{userId}", false, "admin", ADMIN, 200),
                new Route("POST", ID + "/events", false, "admin", ADMIN, 201),
                new Route("GET", ID + "/events", false, "viewer", MEMBER, 200),
                new Route("POST", ID + "/logo", false, "admin", ADMIN, 200),
                new Route("POST", BASE + "/slug/{orgSlug}/logo", false, "admin", ADMIN, 200),
                new Route("GET", ID + "/logo", true, "stranger", null, 200),
                new Route("GET", BASE + "/slug/{orgSlug}/logo", true, "stranger", null, 200),
                new Route("GET", BASE + "/invite/{code}", true, "stranger", null, 200),
                new Route("POST", ID + "/invites", false, "admin", ADMIN, 201),
                new Route("GET", ID + "/invites", false, "admin", ADMIN, 200),
                new Route("PATCH", ID + "/invites/{inviteId}", false, "admin", ADMIN, 200),
                new Route(
                        "GET",
                        "/api/audit/organizations/{organizationId}/audit",
                        false,
                        "admin",
                        "Forbidden: insufficient role",
                        200),
                new Route("DELETE", ID, false, "system", SYSTEM, 200));
    }

    private final Person root = Person.systemAdministrator("Root");
    private Made made;
    private Map<String, Person> callers;
    private String linkId;
    private String code;

    @BeforeEach
    void arrange() {
        made = organization(root);
        Person admin = admin(root, made);
        callers = Map.of(
                "stranger", Person.named("Stranger"),
                "viewer", viewer(root, made),
                "admin", admin,
                "system", Person.systemAdministrator("Other root"));
        var link = PortalStory.link(admin, made.id(), Map.of("role", "org_viewer"))
                .extract()
                .jsonPath();
        linkId = link.getString("invite.id");
        code = link.getString("invite.code");
        PortalLogosTest.upload(admin, made.id(), Pictures.png(1, 1)).statusCode(200);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void everybodyGetsWhatTheirRoleAllows(Route route) {
        assertEquals(route.open() ? route.status() : 401, status(given(), route).getStatusCode(), "anonymous");
        boolean may = false;
        for (String role : List.of("stranger", "viewer", "admin", "system")) {
            may = may || role.equals(route.lowest());
            var answer = status(
                    given().header(
                                    "Authorization",
                                    "Bearer " + callers.get(role).token()),
                    route);
            assertEquals(may ? route.status() : 403, answer.getStatusCode(), role + ": " + answer.asString());
            if (!may) {
                assertEquals(route.refusal(), answer.path("error"), role);
            }
        }
    }

    private io.restassured.response.Response status(RequestSpecification request, Route route) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("organizationId", made.id());
        parameters.put("orgSlug", made.slug());
        parameters.put("userId", accountId(PortalStory.viewer(root, made)));
        parameters.put("inviteId", linkId);
        parameters.put("code", code);
        parameters.keySet().removeIf(name -> !route.path().contains("{" + name + "}"));
        if (route.path().endsWith("/logo") && route.method().equals("POST")) {
            request.multiPart("logo", "logo.png", Pictures.png(1, 1), "image/png");
        } else if (!route.method().equals("GET")) {
            request.contentType("application/json").body(body(route));
        }
        return request.pathParams(parameters).request(route.method(), route.path());
    }

    private static Map<String, Object> body(Route route) {
        if (route.path().endsWith("/members")) {
            return Map.of("userId", accountId(Person.named("Guest")), "role", "org_viewer");
        }
        if (route.path().endsWith("/{inviteId}")) {
            return Map.of("note", "changed");
        }
        return Map.of("name", "Matrix", "slug", slug("matrix"), "role", "org_viewer");
    }

    @Test
    void strangersUseALinkAndMembersDoNot() {
        assertEquals(401, given().post(BASE + "/invite/{c}/use", code).getStatusCode());
        for (String role : List.of("viewer", "admin")) {
            PortalStory.refused(
                    PortalStory.use(callers.get(role), code), 400, "You are already a member of this organization");
        }
        PortalStory.use(callers.get("stranger"), code).statusCode(200);
        PortalStory.use(callers.get("system"), code).statusCode(200);
    }

    /** The table above is complete: every route that the document shows stands in it. */
    @Test
    void tableHoldsEveryRoute() {
        Map<String, Map<String, ?>> paths = given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .extract()
                .path("paths");
        Set<String> documented = new TreeSet<>();
        paths.forEach((path, methods) -> {
            if (path.matches("/api/(audit/)?organizations.*")) {
                methods.keySet().stream()
                        .filter(method ->
                                List.of("get", "post", "put", "patch", "delete").contains(method))
                        .forEach(method -> documented.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path));
            }
        });
        List<String> tested = new ArrayList<>(routes().map(Route::toString).toList());
        tested.add("POST " + BASE + "/invite/{code}/use");
        assertEquals(new TreeSet<>(tested), documented.stream().collect(Collectors.toCollection(TreeSet::new)));
    }
}
