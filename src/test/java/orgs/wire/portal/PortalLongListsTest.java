package orgs.wire.portal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static orgs.wire.portal.PortalStory.accountId;
import static orgs.wire.portal.PortalStory.add;
import static orgs.wire.portal.PortalStory.get;
import static orgs.wire.portal.PortalStory.organization;
import static orgs.wire.portal.PortalStory.refused;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import orgs.testing.Database;
import orgs.testing.Person;
import orgs.wire.portal.PortalStory.Made;

/** However much an organization holds, one answer shows only so much of it. */
@QuarkusTest
class PortalLongListsTest {
    private static final int VIEWERS = 1100;
    private static final String ACCOUNTS = """
            insert into account (id, issuer, subject, claims_at, created_at)
            select 'acct_' || ? || lpad(i::text, 4, '0'), 'https://bulk.example', ? || i, now(), now()
            from generate_series(1, ?) i
            """;
    private static final String MEMBERS = """
            insert into member (id, organization_id, account_id, roles, granted_at, created_at, updated_at)
            select replace(a.id, 'acct_', 'mmbr_'), ?, a.id, array['member'], now(), now(), now()
            from account a where a.id like 'acct_' || ? || '%'
            """;
    private static final String LINKS = """
            insert into invitation (organization_id, id, channel, roles, inviter_id, secret_hash, disabled, created_at, updated_at)
            select ?, 'invt_1' || ? || lpad(i::text, 4, '0'), 'link', '{member}', ?, convert_to(? || i, 'UTF8'), true, now(), now()
            from generate_series(1, ?) i
            """;
    private static final String ORGANIZATIONS = """
            with made as (insert into organization (id, name, slug, owner_id, created_by, created_at, updated_at)
                select 'orgn_' || ? || i, 'Many', 'many-' || ? || i, ?, ?, now(), now() from generate_series(1, ?) i
                returning id, owner_id)
            insert into member (organization_id, id, account_id, roles, granted_at, created_at, updated_at)
            select id, replace(id, 'orgn_', 'mmbr_'), owner_id, '{owner}', now(), now(), now() from made
            """;

    private final Person root = Person.systemAdministrator("Root");
    private final Person late = Person.named("Late");
    private Made made;
    private String word;

    @BeforeEach
    void arrange() {
        made = organization(root);
        word = made.slug().replace("acme-", "00");
    }

    @Test
    void detailsShowTheFirstMembersThoseWithRightsAmongThemAndTheTrueNumber() {
        bulkOfMembers();
        String lateId = accountId(late);
        add(root, made.id(), lateId, "org_admin").statusCode(201);

        get(late, "/api/organizations/{id}", made.id())
                .statusCode(200)
                .body("organization.memberships", hasSize(100))
                .body("organization.memberships.userId", hasItem(lateId))
                .body("organization.memberships.userId", hasItem(account(98)))
                .body("organization.memberships.userId", not(hasItem(account(99))))
                .body("organization._count.memberships", equalTo(VIEWERS + 2));
        get(root, "/api/organizations?search={s}&limit=1", "Acme")
                .body("organizations[0].id", equalTo(made.id()))
                .body("organizations[0].memberships", hasSize(10))
                .body("organizations[0].memberships.userId", hasItem(lateId))
                .body("organizations[0]._count.memberships", equalTo(VIEWERS + 2));
    }

    @Test
    void membersAreAllListedPageByPage() {
        bulkOfMembers();
        String lateId = accountId(late);
        add(root, made.id(), lateId, "org_viewer").statusCode(201);

        get(late, "/api/organizations/{id}/members", made.id())
                .statusCode(200)
                .body("memberships", hasSize(20))
                .body("memberships[0].userId", equalTo(lateId))
                .body("memberships[0].role", equalTo("org_viewer"))
                .body("memberships[0].user.email", equalTo(late.email()))
                .body("pagination.total", equalTo(VIEWERS + 2))
                .body("pagination.totalPages", equalTo(56));
        get(late, "/api/organizations/{id}/members?page=12&limit=100", made.id())
                .statusCode(200)
                .body("memberships", hasSize(2));
        get(late, "/api/organizations/{id}/members?page=99", made.id())
                .statusCode(200)
                .body("memberships", hasSize(0));
        refused(get(Person.named("Stranger"), "/api/organizations/{id}/members", made.id()), 403, "Access denied");
    }

    @Test
    void linksThatAreOffHideNoOpenOne() {
        String open = PortalStory.link(root, made.id(), Map.of("role", "org_viewer"))
                .extract()
                .path("invite.id");
        Database.change(LINKS, made.id(), word, accountId(root), word, VIEWERS);

        get(root, "/api/organizations/{id}/invites", made.id())
                .statusCode(200)
                .body("invites", hasSize(1000))
                .body("invites.findAll { !it.disabled }.id", contains(open));
    }

    @Test
    void ownOrganizationsAreTheFirstThousandByName() {
        Database.change(ORGANIZATIONS, word, word, accountId(late), accountId(late), VIEWERS);
        get(late, "/api/organizations/me").statusCode(200).body("organizations", hasSize(1000));
        get(root, "/api/organizations/me").statusCode(200).body("organizations", hasSize(1000));
        Database.change("delete from organization where slug like 'many-' || ? || '%'", word);
    }

    private void bulkOfMembers() {
        Database.change(ACCOUNTS, word, word, VIEWERS);
        Database.change(MEMBERS, made.id(), word);
    }

    private String account(int number) {
        return "acct_" + word + "%04d".formatted(number);
    }
}
