package orgs.wire.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The objects of the contract (§1.3): their keys, in its order. */
final class Answers {
    private Answers() {}

    private static Map<String, Object> object(Response response) {
        return response.then().statusCode(200).extract().path("$");
    }

    private static void hasKeys(Response response, String object, String... keys) {
        Map<String, Object> answer = object(response);
        assertEquals(object, answer.get("object"));
        assertEquals(List.of(keys), List.copyOf(answer.keySet()));
    }

    static void isOrganization(Response response) {
        hasKeys(
                response,
                "organization",
                "organizationid",
                "object",
                "appid",
                "ownerid",
                "name",
                "pin",
                "email",
                "createdAt",
                "updatedAt");
    }

    static void isInvitation(Response response) {
        hasKeys(
                response,
                "invitation",
                "invitationid",
                "organizationid",
                "accountid",
                "object",
                "appid",
                "secretCode",
                "multi",
                "acceptedAt",
                "terminatedAt",
                "createdAt",
                "updatedAt");
    }

    static void isMembership(Response response, String... profileKeys) {
        var keys = new ArrayList<>(List.of(
                "membershipid",
                "object",
                "appid",
                "accountid",
                "organizationid",
                "invitationid",
                "profileid",
                "createdAt",
                "updatedAt"));
        keys.addAll(List.of(profileKeys));
        hasKeys(response, "membership", keys.toArray(String[]::new));
    }
}
