package orgs.wire.dashboard;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static orgs.wire.dashboard.User.USER;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.wire.dashboard.User.Organization;

/** Profiles, with the settings that a deployment has that sets none. */
@QuarkusTest
class ProfilesTest {
    private User ann;

    @BeforeEach
    void arrange() {
        ann = User.named("Ann");
    }

    private Response create(Map<String, String> fields) {
        return ann.post("/api/user/create-profile", Map.of("accountid", ann.id()), fields);
    }

    private void isRefused(Map<String, String> fields, String message) {
        create(fields).then().statusCode(400).body("object", equalTo("error")).body("message", equalTo(message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "turned \u202e round"})
    void namesAreOneLineInTheirOwnDirection(String name) {
        isRefused(Map.of("display-name", name, "display-email", "ann@example.test"), "invalid-display-name");
        isRefused(Map.of("contact-email", "ann@example.test", "full-name", name), "invalid-full-name");
        isRefused(
                Map.of("contact-email", "ann@example.test", "first-name", name, "last-name", "Example"),
                "invalid-first-name");
    }

    private Organization organization(String profile, String pin) {
        String id = ann.post(
                        USER + "create-organization",
                        Map.of("accountid", ann.id()),
                        Map.of("name", "Example", "pin", pin, "profileid", profile, "email", "office@example.test"))
                .then()
                .statusCode(200)
                .extract()
                .path("organizationid");
        return new Organization(id, pin);
    }

    private String pin() {
        return User.unique().substring(0, 6);
    }

    @Test
    void showsEveryFieldInTheContractsOrder() {
        Response created = create(Map.of(
                "contact-email", "contact@example.test",
                "full-name", "Ann Maria Example",
                "display-name", "Ann",
                "display-email", "ann@example.test",
                "company-name", "Example Ltd",
                "phone", "+1 555",
                "occupation", "Director",
                "location", "Here",
                "dob", "12-31-1990",
                "website", "https://example.test"));
        Map<String, Object> profile = created.then()
                .statusCode(200)
                .body("object", equalTo("profile"))
                .body("accountid", equalTo(ann.id()))
                .body("companyName", equalTo("Example Ltd"))
                .body("fullName", equalTo("Ann Maria Example"))
                .body("firstName", equalTo("Ann Maria"))
                .body("lastName", equalTo("Example"))
                .body("dob", equalTo("1990-12-31"))
                .body("fields", nullValue())
                .extract()
                .path("$");
        assertEquals(
                List.of(
                        "profileid",
                        "object",
                        "appid",
                        "accountid",
                        "companyName",
                        "fullName",
                        "contactEmail",
                        "displayEmail",
                        "displayName",
                        "phone",
                        "occupation",
                        "location",
                        "dob",
                        "website",
                        "fields",
                        "createdAt",
                        "updatedAt",
                        "firstName",
                        "lastName"),
                List.copyOf(profile.keySet()));
        ann.get("/api/user/profile", Map.of("profileid", profile.get("profileid")))
                .then()
                .statusCode(200)
                .body("$", equalTo(profile));
        User.administrator()
                .get("/api/administrator/profile", Map.of("profileid", profile.get("profileid")))
                .then()
                .statusCode(200)
                .body("$", equalTo(profile));
        User.named("Bob")
                .get("/api/user/profile", Map.of("profileid", profile.get("profileid")))
                .then()
                .statusCode(403);
    }

    @Test
    void needsOneOfTheTwoListsOfFieldsAsAWhole() {
        isRefused(Map.of(), "invalid-contact-email");
        isRefused(Map.of("full-name", "Ann Example"), "invalid-contact-email");
        isRefused(Map.of("contact-email", "ann@example.test"), "invalid-full-name");
        isRefused(Map.of("display-name", "Ann"), "invalid-display-email");
        isRefused(Map.of("display-email", "ann@example.test"), "invalid-display-name");
        isRefused(Map.of("display-email", "nonsense", "display-name", "Ann"), "invalid-display-email");
        isRefused(
                Map.of("display-email", "ann@example.test", "display-name", "Ann", "full-name", "Ann Example"),
                "invalid-contact-email");
        create(Map.of("display-email", "ann@example.test", "display-name", "Ann"))
                .then()
                .statusCode(200)
                .body("fullName", nullValue())
                .body("$", not(hasKey("firstName")));
        create(Map.of("contact-email", "ann@example.test", "full-name", "Ann"))
                .then()
                .statusCode(200)
                .body("firstName", equalTo("Ann"))
                .body("$", not(hasKey("lastName")));
    }

    @Test
    void olderClientsTellTheNameInTwoParts() {
        isRefused(Map.of("contact-email", "ann@example.test", "first-name", "Ann"), "invalid-last-name");
        isRefused(Map.of("contact-email", "ann@example.test", "last-name", "Example"), "invalid-first-name");
        isRefused(
                Map.of("contact-email", "ann@example.test", "first-name", "A".repeat(51), "last-name", "Example"),
                "invalid-first-name-length");
        isRefused(
                Map.of("contact-email", "ann@example.test", "first-name", "Ann", "last-name", "E".repeat(51)),
                "invalid-last-name-length");
        create(Map.of("contact-email", "ann@example.test", "first-name", "Ann", "last-name", "van der Example"))
                .then()
                .statusCode(200)
                .body("fullName", equalTo("Ann van der Example"))
                .body("firstName", equalTo("Ann"))
                .body("lastName", equalTo("van der Example"));
    }

    @Test
    void changeShowsInTheMembershipAtOnce() {
        String profile = ann.profile();
        Organization organization = organization(profile, pin());
        ann.patch(
                        "/api/user/update-profile",
                        Map.of("profileid", profile),
                        Map.of("display-name", "Annie", "display-email", "annie@localhost"))
                .then()
                .statusCode(200)
                .body("displayName", equalTo("Annie"))
                .body("fullName", equalTo("Ann Example"));
        ann.get(USER + "memberships", Map.of("accountid", ann.id(), "organizationid", organization.id()))
                .then()
                .body("[0].displayName", equalTo("Annie"))
                .body("[0].displayEmail", equalTo("annie@localhost"))
                .body("[0].profileid", equalTo(profile));
    }

    @Test
    void profileInUseOrByDefaultCannotBeRemoved() {
        String shown = ann.profile();
        Organization organization = organization(shown, pin());
        Map<String, String> query = Map.of("profileid", shown);
        ann.delete("/api/user/delete-profile", query)
                .then()
                .statusCode(400)
                .body("message", equalTo("invalid-profile"));
        ann.delete(USER + "delete-organization", Map.of("organizationid", organization.id()))
                .then()
                .statusCode(200);
        ann.delete("/api/user/delete-profile", query).then().statusCode(200).body(equalTo("true"));
        ann.get("/api/user/profile", query).then().statusCode(404);

        String byDefault = create(Map.of("contact-email", "a@example.test", "full-name", "Ann", "default", "true"))
                .then()
                .extract()
                .path("profileid");
        ann.delete("/api/user/delete-profile", Map.of("profileid", byDefault))
                .then()
                .statusCode(400)
                .body("message", equalTo("invalid-profile"));
        ann.patch("/api/user/set-account-profile", Map.of("accountid", ann.id()), Map.of("profileid", ann.profile()))
                .then()
                .statusCode(200)
                .body("object", equalTo("account"))
                .body("accountid", equalTo(ann.id()))
                .body("$", not(hasKey("administrator")));
        ann.delete("/api/user/delete-profile", Map.of("profileid", byDefault))
                .then()
                .statusCode(200);
    }

    @Test
    void codesCanBeMadeByTheService() {
        Organization organization = organization(ann.profile(), pin());
        String code = ann.post(
                        USER + "create-invitation",
                        Map.of("organizationid", organization.id()),
                        Map.of("generate", "true", "lifespan", "single"))
                .then()
                .statusCode(200)
                .extract()
                .path("secretCode");
        User bob = User.named("Bob");
        bob.post(
                        USER + "create-membership",
                        Map.of(),
                        Map.of("secret-code", code, "organization-pin", organization.pin(), "profileid", bob.profile()))
                .then()
                .statusCode(200);
    }

    @Test
    void emptyListsAndCountsSaySo() {
        for (String list : List.of(
                "organizations/organizations", "organizations/memberships", "organizations/invitations", "profiles")) {
            Map<String, String> query = Map.of("accountid", ann.id());
            ann.get("/api/user/" + list, query).then().statusCode(200).body(equalTo("[]"));
            ann.get("/api/user/" + list + "-count", query)
                    .then()
                    .statusCode(200)
                    .body(equalTo("0"));
        }
    }
}
