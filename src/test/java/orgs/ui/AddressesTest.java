package orgs.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import orgs.testing.Person;

/** Every address of the application, one after the other: {@code addresses.csv} has a line for each route. */
@QuarkusTest
class AddressesTest {
    private static final Path ROUTES = Path.of("src/main/resources/web/app/routes.ts");
    private static final Pattern ROUTE = Pattern.compile("(?m)^ *(?:\\{ )?path: ['`]([^'`]*)['`]");
    private static final Pattern ADMIN_ROUTE = Pattern.compile("(?m)^ *\\['([^']*)', 'page-admin-organization");
    private static final String ADMIN = "/admin/organizations/:id${path}";
    private static final String ELSEWHERE = "/*";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    private final Person owner = Person.named("Ann");
    private final Person administrator = Person.systemAdministrator("Sam");
    private List<Address> addresses;

    @BeforeEach
    void oneOfEverything() {
        var acme = Organization.of(owner, "Acme Rockets");
        String account = Organization.accountOf(owner);
        String profile = Organization.done(
                        owner.request()
                                .queryParam("accountid", account)
                                .body(Map.of(
                                        "contact-email", "ann@example.test",
                                        "full-name", "Ann Archer",
                                        "display-name", "Ann at work",
                                        "display-email", "ann@example.test")),
                        "/api/user/create-profile")
                .path("profileid");
        String event = Organization.done(
                        owner.request().body(Map.of("name", "Launch party", "slug", acme.slug())),
                        "/api/organizations/" + acme.id() + "/events")
                .path("event.id");
        acme.code("multi");
        var words = Map.of(
                "slug", acme.slug(),
                "id", acme.id(),
                "accountId", account,
                "profileId", profile,
                "eventId", event,
                "memberId", acme.add(Person.named("Bob"), "member"),
                "invitationId",
                        last(Organization.of(Person.named("Cat"), "Bluebird Books")
                                .invite(owner)),
                "code", last(acme.link(Map.of("note", "For the launch"))));
        addresses = Address.all(words);
    }

    @Test
    void everyRouteHasALine() throws IOException {
        String source = Files.readString(ROUTES);
        var routes = new TreeSet<String>();
        ROUTE.matcher(source).results().forEach(found -> routes.add(found.group(1)));
        ADMIN_ROUTE.matcher(source).results().forEach(found -> routes.add(ADMIN.replace("${path}", found.group(1))));
        routes.removeAll(List.of(ADMIN, ELSEWHERE));
        routes.removeIf(route -> route.startsWith("/dev/")); // not in the product: DevelopmentTest
        assertEquals(
                routes, new TreeSet<>(addresses.stream().map(Address::route).toList()));
        assertFalse(routes.isEmpty());
    }

    @Test
    void everyAddressIsFoundReadableForEverybodyAndFoundAgain() {
        var obstacles = new ArrayList<String>();
        for (String who : List.of("stranger", "owner", "administrator")) {
            var visitor = visitor(who).opens("/ui/no/such/page").sees("There is nothing here");
            var visited = new ArrayList<Address>();
            for (Address address : addresses) {
                if (address.who().equals(who)) {
                    visitor.follows(address.path()).sees(address.inEnglish());
                    assertThat(visitor.heading()).isFocused();
                    visitor.page().reload();
                    obstacles.addAll(visitor.sees(address.inEnglish()).obstacles(address.name()));
                    visited.add(address);
                }
            }
            Collections.reverse(visited);
            for (Address address : visited) {
                visitor.sees(address.inEnglish()).page().goBack();
            }
            visitor.sees("There is nothing here").page().goForward();
            visitor.sees(visited.get(visited.size() - 1).inEnglish());
        }
        assertEquals(List.of(), obstacles);
    }

    @Test
    void everyAddressSpeaksGerman() {
        var ann = visitors.visitInGerman(owner).opens("/ui/no/such/page").sees("Hier ist nichts");
        var sam =
                visitors.visitInGerman(administrator).opens("/ui/no/such/page").sees("Hier ist nichts");
        for (Address address : addresses) {
            (address.who().equals("administrator") ? sam : ann)
                    .follows(address.path())
                    .sees(address.inGerman());
        }
    }

    @Test
    void aStrangerWithACopiedAddressSeesNothingOfIt() {
        var eve = visitors.visit(Person.named("Eve")).opens("/ui/no/such/page").sees("There is nothing here");
        for (Address address : addresses) {
            if (address.isOfOrganization()) {
                eve.follows(address.path()).sees("No such organization, or you are not a member");
            } else if (address.who().equals("administrator")) {
                eve.follows(address.path()).sees("You may not see this");
            }
        }
    }

    private Visitor visitor(String who) {
        return switch (who) {
            case "owner" -> visitors.visit(owner);
            case "administrator" -> visitors.visit(administrator);
            default -> visitors.stranger();
        };
    }

    private static String last(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
