package orgs.wire.spa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static orgs.wire.spa.Story.accountId;
import static orgs.wire.spa.Story.add;
import static orgs.wire.spa.Story.create;
import static orgs.wire.spa.Story.invite;
import static orgs.wire.spa.Story.inviting;
import static orgs.wire.spa.Story.member;
import static orgs.wire.spa.Story.memberId;
import static orgs.wire.spa.Story.organization;
import static orgs.wire.spa.Story.remove;
import static orgs.wire.spa.Story.replaceRoles;
import static orgs.wire.spa.Story.reply;
import static orgs.wire.spa.Story.slug;
import static orgs.wire.spa.Story.update;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import orgs.testing.Person;
import orgs.testing.Statements;

/** How often each change waits for the database: as long as it has locked the organization, others wait with it. */
@QuarkusTest
class RoundTripsTest {
    /**
     * The commit is one of them. The begin is not, nor is what nobody waits for (prompt statements): they travel with what
     * follows, and for the last of them it is the commit that waits.
     */
    private static final String WANTED = """
            create an organization 2
            change its name 3
            change its slug 3
            invite by e-mail 3
            invite the same address again 5
            accept 3
            reject 3
            cancel 3
            add a member 4
            change roles 5
            remove a member 5
            leave 5
            delete an organization 4
            """;

    private final Person ann = Person.named("Ann");
    private final Person bob = Person.named("Bob");
    private final List<String> costs = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    @Test
    void changesAskTheDatabaseAsOftenAsTheTableSays() {
        accountId(ann);
        String bobsAccount = accountId(bob);
        organization(ann);
        count("create an organization", () -> create(ann, slug("trips")));
        String id = organization(ann);
        count("change its name", () -> update(ann, id, Map.of("name", "Renamed")));
        count("change its slug", () -> update(ann, id, Map.of("slug", slug("moved"))));
        count("invite by e-mail", () -> inviting(ann, id, bob.email()));
        count("invite the same address again", () -> inviting(ann, id, bob.email()));
        var accepted = invite(ann, id, bob);
        count("accept", () -> reply(bob, accepted, "accept"));
        remove(ann, id, memberId(bob, id)).statusCode(200);
        var rejected = invite(ann, id, bob);
        count("reject", () -> reply(bob, rejected, "reject"));
        var canceled = invite(ann, id, bob);
        count("cancel", () -> reply(ann, canceled.id(), "cancel", null));
        count("add a member", () -> add(ann, id, bobsAccount));
        String memberId = memberId(bob, id);
        count("change roles", () -> replaceRoles(ann, id, memberId, "admin"));
        count("remove a member", () -> remove(ann, id, memberId));
        String again = member(ann, id, bob);
        count("leave", () -> remove(bob, id, again));
        count("delete an organization", () -> Story.delete(ann, id));
        assertEquals(WANTED, String.join("", costs), () -> String.join("\n", asked));
        assertEquals(
                List.of(),
                asked.stream()
                        .filter(statement -> statement.matches("(?s).* key update of (?!o1_0|o,)\\w+,.*"))
                        .toList(),
                "the organization is locked before what it has");
    }

    private void count(String change, Supplier<ValidatableResponse> request) {
        List<String> statements =
                Statements.roundTripsDuring(() -> request.get().statusCode(200));
        costs.add(change + ' ' + statements.size() + '\n');
        asked.add(change);
        asked.addAll(statements);
    }
}
