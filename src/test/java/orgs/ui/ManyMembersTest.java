package orgs.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import orgs.testing.Database;
import orgs.testing.Person;

/** The pages of an organization stay usable when it has five thousand members: none asks for all of them. */
@QuarkusTest
class ManyMembersTest {
    private static final int OTHERS = 4999;

    @RegisterExtension
    final Visitors visitors = new Visitors();

    private final Person owner = Person.named("Ann");
    private Organization crowd;

    @BeforeEach
    void fiveThousandMembers() {
        crowd = Organization.of(owner, "Crowd");
        Database.change("""
                with others as (insert into account (id, issuer, subject, name, email, claims_at, created_at)
                    select 'acct_crowd' || i, 'https://crowd.example', i, 'Member ' || i,
                        'member' || i || '@crowd.example', now(), now()
                    from generate_series(1, ?) i returning id)
                insert into member (organization_id, id, account_id, roles, granted_at, created_at, updated_at)
                select ?, replace(id, 'acct', 'mmbr'), id, '{member}', now(), now(), now() from others
                """, OTHERS, crowd.id());
    }

    @AfterEach
    void nobodyIsLeft() {
        Database.change("delete from member where organization_id = ? and account_id like 'acct_crowd%'", crowd.id());
        Database.change("delete from account where issuer = 'https://crowd.example'");
    }

    @Test
    void everyListIsAskedForInPages() {
        var ann = visitors.visit(owner);
        var unbounded = new CopyOnWriteArrayList<String>();
        ann.page().onRequest(request -> note(request, unbounded));
        for (String path : List.of("", "/activity", "/settings/danger", "/me", "/events", "/invitations")) {
            ann.opens(crowd.at(path));
            assertThat(ann.page().getByRole(AriaRole.MAIN).getByLabel("Loading"))
                    .hasCount(0);
        }
        ann.opens(crowd.at("/members")).seesText("5,000 members");
        assertThat(ann.page().getByRole(AriaRole.ROW)).hasCount(26);
        ann.button("Go on").click();
        assertThat(ann.button("Back to the beginning")).isVisible();
        ann.page().getByRole(AriaRole.SEARCHBOX).fill("Member 4321");
        ann.seesText("1 member");
        assertThat(ann.row("member4321@crowd.example")).isVisible();
        assertEquals(List.of(), unbounded);
    }

    private static void note(Request request, List<String> unbounded) {
        String address = request.url();
        if (address.matches(".*/organizations/[^/]+/members(\\?.*)?") && !address.contains("pageSize=")) {
            unbounded.add(address);
        }
    }
}
