package orgs.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import orgs.testing.Database;
import orgs.testing.Patience;
import orgs.testing.Person;

/**
 * PostgreSQL plans what is asked often once and for all: a statement that it plans anew at each execution says too little
 * in its text, and costs a multiple.
 */
@QuarkusTest
@TestProfile(HotPlansTest.OneConnection.class)
class HotPlansTest {
    private static final int TIMES = 11;

    /** It tries so many plans made for their parameters before it judges the one that suits all. */
    private static final long TRIED = 5;

    private static final String PLANS =
            "select statement, custom_plans from pg_prepared_statements where custom_plans + generic_plans >= 10";

    /** Prepared statements are a connection's. */
    public static final class OneConnection implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.reactive.max-size", "1");
        }
    }

    private record Planned(String statement, long anew) {}

    private final Person ann = Person.named("Ann");
    private final Person bob = Person.named("Bob");

    @Inject
    Pool pool;

    @BeforeEach
    void manyOthersAreThere() {
        Database.change("""
                with owner as (insert into account (id, issuer, subject, claims_at, created_at)
                    select 'acct_' || i, 'others', i, now(), now() from generate_series(1, 2000) i returning id),
                made as (insert into organization (id, name, slug, owner_id, created_by, created_at, updated_at)
                    select replace(id, 'acct_', 'orgn_') || '-' || i, 'Other', replace(id, 'acct_', 'other-') || '-' || i, id, id, now(), now()
                    from owner, generate_series(1, 10) i returning id, owner_id),
                joined as (insert into member (organization_id, id, account_id, roles, granted_at, created_at, updated_at)
                    select id, replace(id, 'orgn_', 'mmbr_'), owner_id, '{owner}', now(), now(), now() from made)
                insert into invitation (organization_id, id, channel, status, roles, inviter_id, email, secret_hash, expires_at,
                    created_at, updated_at)
                select id, 'invt_' || channel || status || id, channel, status, '{member}', owner_id,
                    case channel when 'email' then owner_id || '@example.test' end,
                    case channel when 'link' then sha256((id || status)::bytea) end,
                    now() + interval '1 day', now(), now()
                from made, (values ('email'), ('link')) c (channel), (values ('pending'), ('expired')) s (status)
                """);
        for (String table : List.of("organization", "member", "invitation", "account")) {
            Database.change("analyze " + table);
        }
    }

    @Test
    void whatIsAskedOftenIsPlannedOnce() {
        for (int i = 0; i < TIMES; i++) {
            String id = organization();
            join(invite(id));
            preview(id);
            bob.request().get("/me").then().statusCode(200);
            bob.request().get("/organizations/invitations").then().statusCode(200);
        }

        List<Planned> often = often();
        for (String hot : List.of(
                "window so_far as", // me
                "i1_0.email=$1 and i1_0.channel='email' and i1_0.status='pending' and o1_0.deleted_at is null", // received
                "secret_hash=$1 and", // a link
                "lock_offers($", // the limits of an organization and of an address
                "update Invitation set responded_at")) {
            assertTrue(often.stream().anyMatch(planned -> planned.statement().contains(hot)), () -> hot + ": " + often);
        }
        assertEquals(
                List.of(),
                often.stream().filter(planned -> planned.anew() > TRIED).toList());
    }

    private List<Planned> often() {
        var often = new ArrayList<Planned>();
        pool.query(PLANS)
                .execute()
                .await()
                .atMost(Patience.PATIENCE)
                .forEach(row -> often.add(new Planned(row.getString(0), row.getLong(1))));
        return often;
    }

    private String organization() {
        return ann.request()
                .body(Map.of("name", "Acme", "slug", "acme-" + UUID.randomUUID()))
                .post("/organizations")
                .then()
                .statusCode(200)
                .extract()
                .path("organization.id");
    }

    private Map<String, String> invite(String organizationId) {
        return ann.request()
                .body(Map.of("email", bob.email()))
                .post("/organizations/{id}/invitations", organizationId)
                .then()
                .statusCode(200)
                .extract()
                .path("invitation");
    }

    private void join(Map<String, String> invitation) {
        bob.request()
                .body(Map.of("action", "accept", "token", invitation.get("token")))
                .patch("/organizations/invitations/{id}", invitation.get("id"))
                .then()
                .statusCode(200);
    }

    private void preview(String organizationId) {
        String code = ann.request()
                .body(Map.of("role", "org_viewer"))
                .post("/api/organizations/{id}/invites", organizationId)
                .then()
                .statusCode(201)
                .extract()
                .path("invite.code");
        bob.request().get("/api/organizations/invite/{code}", code).then().statusCode(200);
    }
}
