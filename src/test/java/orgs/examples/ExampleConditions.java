package orgs.examples;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import orgs.testing.MailServer;
import orgs.wire.dashboard.ContractConditions;

/** Those in which every operation has something to answer: somebody gets mails, people sign in, and the service has an address. */
public class ExampleConditions extends ContractConditions {
    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<>(super.getConfigOverrides());
        settings.putAll(MailServer.configuration());
        settings.put("orgs.mail.interval", "1s");
        return settings;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(SignInResource.class));
    }
}
