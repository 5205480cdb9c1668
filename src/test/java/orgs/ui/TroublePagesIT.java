package orgs.ui;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class TroublePagesIT extends TroublePagesTest {}
