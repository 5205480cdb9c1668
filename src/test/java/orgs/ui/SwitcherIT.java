package orgs.ui;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class SwitcherIT extends SwitcherTest {}
