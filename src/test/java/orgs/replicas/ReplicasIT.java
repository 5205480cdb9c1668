package orgs.replicas;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static orgs.testing.Patience.PATIENCE;

import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import orgs.testing.Person;
import orgs.testing.RaceTest;
import orgs.testing.Together;

/** Nothing lives in one process: what is done through one replica holds for the other, at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplicasIT {
    private Person ann;
    private Person ben;
    private Replicas replicas;
    private Replica first;
    private Replica second;

    /** What the replicas are told besides where the database is. */
    Map<String, String> settings(int databasePort) {
        return Map.of();
    }

    @BeforeAll
    void start() {
        replicas = new Replicas(this::settings);
        first = replicas.first;
        second = replicas.second;
    }

    @BeforeEach
    void newPeople() {
        ann = Person.named("Ann");
        ben = Person.named("Ben");
    }

    @AfterAll
    void stop() throws IOException {
        replicas.close();
    }

    @Test
    void bothCanMigrateAnEmptyDatabaseAtTheSameTime() {
        assertEquals(0, replicas.count("select count(*) from flyway_schema_history where not success"));
        assertEquals(
                replicas.count("select count(distinct version) from flyway_schema_history"),
                replicas.count("select count(*) from flyway_schema_history"));
    }

    @Test
    void whatOneCreatesTheOtherServes() {
        String id = organizationOf(ann);
        second.as(ann).get("/me").then().statusCode(200).body("organizations.organization.id", equalTo(List.of(id)));

        second.as(ann)
                .body("{\"name\": \"Renamed\"}")
                .patch("/organizations/" + id)
                .then()
                .statusCode(200);
        first.as(ann).get("/organizations/" + id).then().statusCode(200).body("organization.name", equalTo("Renamed"));

        String tag = first.as(ann).get("/me").header("ETag");
        second.as(ann).header("If-None-Match", tag).get("/me").then().statusCode(304);

        second.as(ann).delete("/organizations/" + id).then().statusCode(200);
        first.as(ann).get("/me").then().body("organizations", hasSize(0));
    }

    @Test
    void aTokenOfOneIsGoodAtTheOther() {
        String id = organizationOf(ann);
        String token = first.as(ann)
                .body("{\"organizationId\": \"" + id + "\"}")
                .post("/organizations/active")
                .then()
                .statusCode(200)
                .extract()
                .path("auth.token");
        second.with(token).get("/organizations/active").then().statusCode(200).body("organization.id", equalTo(id));
        assertEquals(keySet(first), keySet(second));
    }

    /** One after the other. */
    private Replica replica(int number) {
        return number % 2 == 0 ? first : second;
    }

    @RaceTest
    void anInvitationOfOneIsAcceptedAtTheOtherOnceByManyClicks() {
        String id = organizationOf(ann);
        var invitation = invite(id, ben);
        Together.run(10, i -> accept(replica(i), ben, invitation).statusCode())
                .forEach(status -> assertEquals(200, status));
        first.as(ann).get("/organizations/" + id + "/members").then().body("members", hasSize(2));
    }

    @Test
    void aRemovedMemberIsOutEverywhere() {
        String id = organizationOf(ann);
        accept(second, ben, invite(id, ben)).then().statusCode(200);
        String member = second.as(ben).get("/organizations/" + id).path("member.id");
        first.as(ann)
                .delete("/organizations/" + id + "/members/" + member)
                .then()
                .statusCode(200);
        second.as(ben).get("/organizations/" + id).then().statusCode(403);
    }

    @RaceTest
    void aSlugHasOneWinner() {
        String slug = slug();
        var statuses = Together.run(
                20, i -> create(replica(i), Person.named("Person " + i), slug).statusCode());
        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses::toString);
        assertEquals(19, statuses.stream().filter(status -> status == 400).count(), statuses::toString);
    }

    @RaceTest
    void oneOfTwoOwnersStaysWhenBothLeaveAtOnce() {
        String id = organizationOf(ann);
        accept(second, ben, invite(id, ben, "owner")).then().statusCode(200);
        String annsMembership = first.as(ann).get("/organizations/" + id).path("member.id");
        String bensMembership = first.as(ben).get("/organizations/" + id).path("member.id");
        var statuses = Together.run(Stream.<Callable<Integer>>of(
                () -> first.as(ann)
                        .delete("/organizations/" + id + "/members/" + annsMembership)
                        .statusCode(),
                () -> second.as(ben)
                        .delete("/organizations/" + id + "/members/" + bensMembership)
                        .statusCode()));
        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses::toString);
        assertEquals(1, replicas.count("select count(*) from member where organization_id = '" + id + "'"));
    }

    @RaceTest
    void anAccountSeenByBothAtOnceIsOneAccount() {
        var ids = Together.run(10, i -> replica(i)
                .as(ann)
                .get("/me")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("user.id"));
        assertEquals(1, ids.stream().distinct().count());
    }

    @Test
    void aStoppedReplicaFinishesWhatItBegan() throws Exception {
        String id = organizationOf(ann);
        try (var third = replicas.another()) {
            CompletableFuture<Integer> rename;
            CompletableFuture<Void> stop;
            try (var ignored = replicas.lock("select from organization where id = '" + id + "' for update")) {
                rename = CompletableFuture.supplyAsync(() -> third.as(ann)
                        .body("{\"name\": \"Renamed\"}")
                        .patch("/organizations/" + id)
                        .statusCode());
                replicas.await("select count(*) from pg_stat_activity where wait_event_type = 'Lock'", 1);
                stop = CompletableFuture.runAsync(third.program()::terminate);
            }
            assertEquals(200, rename.get(PATIENCE.toSeconds(), TimeUnit.SECONDS), third::output);
            stop.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertTrue(List.of(0, 143).contains(third.program().exitCode()), third::output);
        }
        second.as(ann).get("/organizations/" + id).then().body("organization.name", equalTo("Renamed"));
    }

    private String organizationOf(Person owner) {
        return create(first, owner, slug()).then().statusCode(200).extract().path("organization.id");
    }

    private static Response create(Replica replica, Person person, String slug) {
        return replica.as(person)
                .body("{\"name\": \"Acme\", \"slug\": \"" + slug + "\"}")
                .post("/organizations");
    }

    private record Offer(String id, String token) {}

    private Offer invite(String organization, Person person, String... roles) {
        String given = roles.length == 0 ? "" : ", \"roles\": [\"" + String.join("\", \"", roles) + "\"]";
        var answer = first.as(ann)
                .body("{\"email\": \"" + person.email() + "\"" + given + "}")
                .post("/organizations/" + organization + "/invitations");
        answer.then().statusCode(200);
        return new Offer(answer.path("invitation.id"), answer.path("invitation.token"));
    }

    private static Response accept(Replica replica, Person person, Offer offer) {
        return replica.as(person)
                .body("{\"action\": \"accept\", \"token\": \"" + offer.token() + "\"}")
                .patch("/organizations/invitations/" + offer.id());
    }

    private static String keySet(Replica replica) {
        return replica.anonymous()
                .get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .body("keys.kty", hasItem("EC"))
                .extract()
                .asString();
    }

    private static String slug() {
        return "acme-" + UUID.randomUUID();
    }
}
