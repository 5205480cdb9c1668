package orgs.examples;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import orgs.ui.TestProvider;

/** An identity provider at which people sign in to the web UI. Tests hold it in a field. */
public class SignInResource implements QuarkusTestResourceLifecycleManager {
    private TestProvider provider;

    @Override
    public Map<String, String> start() {
        provider = new TestProvider("web");
        return provider.settings();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(provider, new TestInjector.MatchesType(TestProvider.class));
    }

    @Override
    public void stop() {
        provider.close();
    }
}
