package orgs.wire.dashboard;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/** The settings of the contract's own test cases (§8), an application server, and a proxy that tells where clients are. */
public class ContractConditions implements QuarkusTestProfile {
    public static final String SERVER = "https://app.example.test";
    public static final String TOKEN = "the-secret-of-the-application-server";
    static final String PREVIOUS_TOKEN = "the-former-secret-of-the-application-server";
    public static final String FORMER_KEY = "a-former-key-that-codes-were-hashed-under";

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<String, String>();
        settings.put("orgs.dashboard-api.page-size", "2");
        for (String bounds : new String[] {"organization-name", "organization-pin", "invitation-code"}) {
            settings.put("orgs.dashboard-api." + bounds + "-length.min", "1");
            settings.put("orgs.dashboard-api." + bounds + "-length.max", "100");
        }
        settings.put("orgs.application-server.name", SERVER);
        settings.put("orgs.application-server.token", TOKEN);
        settings.put("orgs.application-server.previous-token", PREVIOUS_TOKEN);
        settings.put("orgs.secrets.previous-keys", FORMER_KEY);
        settings.put("orgs.limits.organizations-per-account", "10000");
        settings.put("orgs.trusted-proxies", "127.0.0.1");
        return settings;
    }
}
