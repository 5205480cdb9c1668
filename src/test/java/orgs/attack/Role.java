package orgs.attack;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import orgs.wire.dashboard.ContractConditions;

/** Who asks something of an organization: a column of {@code strangers.csv}. */
enum Role {
    ANONYMOUS,
    /** The owner of another organization. */
    STRANGER,
    MEMBER,
    ADMIN,
    OWNER,
    /** A former administrator with a token from that time. */
    REMOVED,
    SYSTEM_ADMINISTRATOR,
    /** An application server that names a system administrator's account, which gives it nothing of their rights. */
    APPLICATION_SERVER;

    /** Its name in the table. */
    String column() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The person behind it, if there is one. */
    Optional<Somebody> in(Scene scene) {
        return switch (this) {
            case ANONYMOUS -> Optional.empty();
            case STRANGER -> Optional.of(scene.neighbour().people().owner());
            case MEMBER -> Optional.of(scene.home().people().member());
            case ADMIN -> Optional.of(scene.home().people().admin());
            case OWNER -> Optional.of(scene.home().people().owner());
            case REMOVED -> Optional.of(scene.home().removed());
            case SYSTEM_ADMINISTRATOR, APPLICATION_SERVER -> Optional.of(scene.root());
        };
    }

    /** The headers that say who it is. */
    Map<String, String> headers(Scene scene) {
        var headers = new TreeMap<String, String>();
        if (this == APPLICATION_SERVER) {
            headers.put("x-application-server", ContractConditions.SERVER);
            headers.put("x-application-server-token", ContractConditions.TOKEN);
            headers.put("x-accountid", scene.root().accountId());
            headers.put("x-sessionid", "sess_of_root");
        } else {
            in(scene).ifPresent(somebody -> headers.put("Authorization", "Bearer " + somebody.token()));
        }
        return headers;
    }

    RequestSpecification request(Scene scene) {
        return given().headers(headers(scene));
    }
}
