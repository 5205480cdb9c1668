package orgs.wire;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class RefusalHeaderIT extends RefusalHeaderTest {}
